// One server of the simulation: the real sessions, batches, notices and command door, over the model of the database, with lines that
// are only there. What it cannot do any more once it was killed never reaches anybody.
import type { Carrying } from '#server/line/command.ts'
import { listen } from '#server/line/command.ts'
import type { Line, Lines } from '#server/line/lines.ts'
import { endingOn, hearOthers } from '#server/live/hearing.ts'
import { openNotices } from '#server/live/notices.ts'
import { openSessions } from '#server/live/sessions.ts'
import { catchUp } from '#server/live/watch.ts'
import { newId } from '#server/secrets.ts'
import type { AnyCommand, Reply, SentCommand } from '#shared/protocol.ts'
import type { HostFrame } from '#shared/session/host-view-shape.ts'
import type { PartnerSeat, Seat } from '#shared/session/seat.ts'
import type { Frame } from '#shared/session/view-shape.ts'
import { seatedAs } from '#tests/support/seated.ts'
import type { Store } from './store.ts'
import type { Owner, World } from './world.ts'

export type Sitter = { session: string; couple: string; seat: PartnerSeat; person: string }
/** A counsellor looks on: what they ask for is not played. */
export type Present = Omit<Sitter, 'seat'> & { seat: Seat }
/** A line's end at the server. `down` is the way to the device. */
export type ServerEnd = {
  at: Present
  down: (event: 'open' | 'view' | 'over', what?: unknown) => void
  send?: (sent: SentCommand<AnyCommand>, ack: (reply: Reply) => void) => void
  gone: () => void
  /** As `entered` of a line. */
  entered?: true
  /** The version that went down last. */
  shown?: number
  /** The server has died: the device notices that nothing comes any more. */
  broken: () => void
}
/** Between the nodes: what one tells all others may hear, late or never. */
export type Air = {
  tell: (text: string, from: Owner) => void
  hear: (owner: Owner, heard: (text: string) => void) => void
}
/** What is held against every promise. */
export type Seeing = {
  sent: (node: Node, at: Present, frame: Frame | HostFrame) => void
  received: (id: string) => void
  /** A view that is nothing new went down a line. */
  twice: (at: Present, version: number) => void
  answered: (at: Sitter, sent: SentCommand<AnyCommand>, since: { position: number; now: number }, reply: Reply) => void
  faulted: (what: string) => void
}
export type Node = Owner & {
  name: string
  /** Opens a line, if whoever asks sits there; `down` says how it went. */
  accept: (end: ServerEnd) => void
  /** Gives a seat to somebody new, in one transaction with the entry that says so, and ends the lines of whoever had it. */
  giveAnew: (at: Sitter) => Promise<void>
  /** Writes that the counsellor is there no more, where they are. */
  seeOut: (at: Present) => Promise<void>
  die: () => void
}
/** `holds`: how many sessions at a time. */
type Ground = { world: World; store: Store; air: Air; seeing: Seeing; name: string; skew: number; holds: number }

const EVERY = 800
// Few, so that some are asked for again that are remembered no more.
const ANSWERS = 2

export function openNode({ world, store, air, seeing, name, skew, holds }: Ground): Node {
  const node: Owner & { name: string } = { name, alive: true }
  const now = () => world.now() + skew
  const [db, log] = [store.dbOf(node), store.logOf(node)]
  const ends = new Set<ServerEnd>()
  const linesOf = (session: string, seat?: Seat) =>
    [...ends].filter(({ at }) => at.session === session && (!seat || at.seat === seat))
  const end = (one: ServerEnd) => {
    one.gone()
    if (node.alive) one.down('over')
  }
  const lines = {
    places: () => [...new Map([...ends].map(({ at }) => [at.session, { ...at, hosted: false }])).values()],
    endSession: (session: string, seat?: Seat) => {
      for (const one of linesOf(session, seat)) end(one)
    },
    endSignIn: () => {},
    people: () => [],
  } as unknown as Lines
  const notices = openNotices({
    tell: async (text) => {
      if (node.alive) air.tell(text, node)
    },
    hear: async (heard) => air.hear(node, heard),
  })
  const journal = {
    info: () => {},
    warn: () => {},
    error: (fields: { kind?: string; code?: string }) => seeing.faulted(`${fields.kind} ${fields.code ?? ''}`),
  }
  const show = (one: ServerEnd, frame: Frame | HostFrame) => {
    if (!node.alive) return
    one.shown = frame.version
    seeing.sent(whole, one.at, frame)
    one.down('view', frame)
  }
  const sessions = openSessions({
    db,
    log,
    now,
    bounds: { sessions: holds, answers: ANSWERS },
    publish: (session, seat, frame) => {
      for (const one of linesOf(session, seat)) {
        if (!one.entered) continue
        if (one.shown === frame.version) seeing.twice(one.at, frame.version)
        show(one, frame)
      }
    },
    endOthers: (session, seat, person) => {
      for (const one of linesOf(session, seat)) if (one.at.person !== person) end(one)
    },
    wrote: notices.tell,
  })
  const carrying = {
    ...{ db, sessions, journal, now, open: () => node.alive },
    limits: { takeHere: () => true },
  } as unknown as Carrying
  const hear = (session: string) => {
    const places = lines.places().filter((one) => one.session === session)
    catchUp({ sessions, lines }, places).catch(() => {})
  }
  const quiet = { ...journal, error: () => {} }
  const ground = { db, lines, notices, journal: quiet, now }
  const ending = endingOn(ground)
  const watch = { catchUp: hear, endFallen: () => {}, stop: async () => {} }
  void hearOthers({ ...ground, watch, presences: { renew: async () => {} } })
  const look = () => {
    catchUp({ sessions, lines }, lines.places())
      .catch(() => {})
      .finally(() => {
        sessions.letGo(lines.places().map(({ session }) => session))
        world.later(EVERY, look, node)
      })
  }
  world.later(world.pick(EVERY), look, node)

  const isStill = async ({ at }: ServerEnd) => (await store.sitting(node, at.session, at.seat)) === at.person
  const enter = async (one: ServerEnd) => {
    if (!(await isStill(one))) return one.down('over', 'not-found')
    if (!(await sessions.opens(one.at))) return one.down('over')
    ends.add(one)
    const gone = one.gone
    let isOpen = true
    one.gone = () => {
      isOpen = false
      ends.delete(one)
      delete one.send
      gone()
    }
    const { at } = one
    if (isPartner(at)) receive(one, at)
    one.down('open')
    if (!(await isStill(one))) return end(one)
    one.entered = true
    const frame = await (isPartner(at) ? sessions.frame(at) : sessions.hostFrame(at))
    if (isOpen) show(one, frame)
  }
  const receive = (one: ServerEnd, at: Sitter) => {
    let take: (event: string, ...sent: unknown[]) => void = () => {}
    const line = {
      data: { seated: seatedAs(at), asking: at.person, signIn: at.person, asksAgain: true },
      onAny: (taking: typeof take) => {
        take = taking
      },
      disconnect: () => end(one),
    }
    listen(carrying, line as unknown as Line, (work) => work())
    one.send = (sent, ack) => {
      const since = { position: store.keptOf(at.session).log.length, now: now() }
      seeing.received(sent.id)
      take('command', sent, (reply: Reply) => {
        if (!node.alive) return
        seeing.answered(at, sent, { ...since }, reply)
        ack(reply)
      })
    }
  }
  const whole: Node = Object.assign(node, {
    accept: (one: ServerEnd) => {
      enter(one).catch(() => {
        if (node.alive) end(one)
      })
    },
    giveAnew: ({ session, couple, seat, person }: Sitter) =>
      sessions.turn({ session, couple }, async (append) => {
        const events = [{ type: 'seat-taken', seat, words: { name: 'Ann' } }] as const
        await store.transaction(node, async (tx) => {
          const kept = store.keptOf(session)
          await append?.(tx as never, { command: newId(), person, seat, events })
          tx.sits.push(() => {
            kept.sits[seat] = { person, since: kept.log.length + 1 }
          })
        })
        // As where the server looks up which sessions the couple has.
        await store.sitting(node, session, seat).catch(() => {})
        ending.endSockets(session, seat)
      }),
    seeOut: ({ session, couple, person }: Present) =>
      sessions.write({ session, couple }, async (append) => {
        if (!store.keptOf(session).folds.at(-1)?.session.host) return
        const events = [{ type: 'host-gone' }] as const
        await store.transaction(node, async (tx) =>
          append(tx as never, { command: newId(), person, seat: 'counsellor', events }),
        )
      }),
    die: () => {
      node.alive = false
      for (const one of ends) one.broken()
    },
  })
  return whole
}

function isPartner(at: Present): at is Sitter {
  return at.seat !== 'counsellor'
}
