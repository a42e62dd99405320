// One person's page of the simulation: the real outbox, sender and store of a device, on a line that is cut, sleeps and comes back.
import { type LineState, openStore } from '#app/line/line-state.ts'
import { openSender } from '#app/line/sending.ts'
import type { Device } from '#app/on-device/device.ts'
import type { Drafts } from '#app/on-device/drafts.ts'
import { openOutbox } from '#app/on-device/outbox.ts'
import type { Reply, SentCommand } from '#shared/protocol.ts'
import type { Command } from '#shared/session/commands.ts'
import type { Frame } from '#shared/session/view-shape.ts'
import type { Node, Present, ServerEnd } from './node.ts'
import type { Owner, World } from './world.ts'

export type Page = {
  at: Present
  state: () => LineState
  /** What waits here and was not decided yet. */
  waiting: () => SentCommand[]
  send: (command: Command) => void
  /** Without a word from either end; each notices in its own time. */
  cut: () => void
  sleep: (milliseconds: number) => void
  /** To another server, where there is one. */
  move: () => void
  /** Everything but what is kept on the device is gone. */
  reload: () => void
  /** The door said that this is not their seat. */
  isOut: () => boolean
  /** Whether its line stands, and a view has come down it. */
  isThere: () => boolean
}
type Told = {
  made: (at: Present, id: string, command: Command) => void
  settled: (at: Present, sent: SentCommand, reply: Reply) => void
  shown: (at: Present, frame: Frame) => void
}
type Ground = { world: World; nodes: () => readonly Node[]; at: Present; told: Told }

const ANSWERS_WITHIN = 6_000
/** How long at most a server does not see that a line is gone, and a page. */
const [HEARTBEAT, NOTICES] = [18_000, 1_500]
const NO_DRAFTS = { takeUp: () => {}, forget: () => {} } as unknown as Drafts

function deviceOf(): Device {
  const kept = new Map<string, string>()
  return {
    read: (name) => kept.get(name) ?? null,
    keep: (name, text) => void kept.set(name, text),
    forget: (name) => void kept.delete(name),
    names: (prefix) => [...kept.keys()].filter((name) => name.startsWith(prefix)),
  }
}

/** One way of a line: in order, and whatever is under way when it breaks is lost. `owner`: at whose end it arrives. */
function openWay(world: World, owner?: Owner) {
  let [last, isWhole] = [0, true]
  return {
    send: (deliver: () => void) => {
      last = Math.max(last, world.now() + world.little())
      world.later(last - world.now(), () => isWhole && deliver(), owner)
    },
    cut: () => {
      isWhole = false
    },
  }
}

type Line = {
  node: Node
  end: ServerEnd
  up: ReturnType<typeof openWay>
  down: ReturnType<typeof openWay>
  over: (() => void)[]
  hasShown?: true
}

export function openPage({ world, nodes, at, told }: Ground): Page {
  const outbox = openOutbox(at.session, deviceOf(), 'tab')
  let store = openStore(outbox, NO_DRAFTS)
  let line: Line | null = null
  let left: Node | null = null
  let [isOpen, isAsleep, isOut, shows] = [false, false, false, 0]

  const lose = () => {
    const was = line
    line = null
    isOpen = false
    store.change({ line: 'down' })
    for (const over of was?.over ?? []) over()
  }
  const connectIn = (milliseconds: number) => {
    shows += 1
    const own = shows
    world.later(milliseconds, () => own === shows && !isAsleep && !line && !isOut && connect())
  }
  const connect = () => {
    const alive = nodes().filter((node) => node.alive)
    const others = alive.filter((node) => node !== left)
    const near = others.length > 0 ? others : alive
    const node = near[world.pick(near.length)]
    if (!node) return connectIn(300 + world.pick(700))
    left = null
    const [up, down] = [openWay(world, node), openWay(world)]
    const heard = (event: 'open' | 'view' | 'over', what?: unknown) => {
      if (line !== own) return
      if (event === 'view') {
        own.hasShown = true
        told.shown(at, what as Frame)
        store.show(what as Frame)
      } else if (event === 'over') {
        if (what === 'not-found') isOut = true
        lose()
        connectIn(300 + world.pick(1_200))
      } else {
        isOpen = true
        store.open()
        flush()
      }
    }
    const broken = () => void world.later(world.pick(NOTICES), () => heard('over'))
    const end: ServerEnd = { at, down: (event, what) => down.send(() => heard(event, what)), gone: () => {}, broken }
    const own: Line = { node, end, up, down, over: [] }
    line = own
    up.send(() => node.accept(end))
    // A server that is gone closes nothing; who waits for it in vain tries again.
    world.later(5_000, () => line === own && !isOpen && renew())
  }
  const cutLine = (noticed: number) => {
    if (!line) return
    const { up, down, end } = line
    up.cut()
    down.cut()
    world.later(noticed, () => end.gone())
  }
  const renew = () => {
    cutLine(world.pick(30))
    lose()
    connectIn(0)
  }
  const emit = (sent: SentCommand): Promise<Reply | null> => {
    const own = line
    if (!own || !isOpen) return Promise.resolve(null)
    return new Promise((done) => {
      own.over.push(() => done(null))
      world.later(ANSWERS_WITHIN, () => done(null))
      own.up.send(() => own.end.send?.(sent, (reply) => own.down.send(() => line === own && done(reply))))
    })
  }
  const flush = openSender<Command>(at.session, {
    outbox,
    emit,
    settle: (sent, reply) => {
      told.settled(at, sent, reply)
      store.settle(sent, reply)
    },
    undecided: () => store.change({ undecided: true }),
    unanswered: () => {
      if (isOpen) renew()
    },
  })
  connectIn(world.pick(20))
  return {
    at,
    state: () => store.snapshot(),
    waiting: () => outbox.all(),
    send: (command) => {
      const before = new Set(outbox.all().map(({ id }) => id))
      outbox.add(command, world.now())
      for (const { id } of outbox.all()) if (!before.has(id)) told.made(at, id, command)
      store.change({ refused: null })
      flush()
    },
    cut: () => {
      const own = line
      cutLine(world.pick(HEARTBEAT))
      world.later(world.pick(NOTICES), () => own && line === own && renew())
    },
    sleep: (milliseconds) => {
      isAsleep = true
      cutLine(world.pick(HEARTBEAT))
      lose()
      world.later(milliseconds, () => {
        isAsleep = false
        connectIn(0)
      })
    },
    move: () => {
      left = line?.node ?? null
      renew()
    },
    reload: () => {
      store = openStore(outbox, NO_DRAFTS)
      renew()
    },
    isOut: () => isOut,
    isThere: () => isOpen && line?.hasShown === true,
  }
}
