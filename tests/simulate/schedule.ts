// One schedule: a couple or two walk a short session over two servers, whatever its plan says goes wrong, and then all is mended.
import type { Script } from '#shared/exercises/exercise.ts'
import type { Temper } from '#shared/prompts/definition.ts'
import { nextCommand } from '#shared/rehearsal/partner.ts'
import type { Command, Mode } from '#shared/session/commands.ts'
import { openLive } from '#shared/session/live.ts'
import { PARTNER_SEATS, type PartnerSeat } from '#shared/session/seat.ts'
import { dayIn } from '#tests/support/days.ts'
import { EVENING, given, opened } from '#tests/support/given.ts'
import { hosted } from '#tests/support/hosted.ts'
import { seeded } from '#tests/support/rehearsal.ts'
import * as steps from '#tests/support/scripts.ts'
import { type Air, type Node, openNode, type Present, type Sitter } from './node.ts'
import { openPage, type Page } from './page.ts'
import { isSettled, openPromises } from './promises.ts'
import { type Beginning, FAIR, openStore } from './store.ts'
import { type Owner, openWorld, type World, within } from './world.ts'

/** What may go wrong in a schedule. */
export const FAULTS = [
  ...['line-cut', 'page-asleep', 'page-reloaded', 'page-moved', 'node-killed', 'node-stalled'],
  ...['node-crowded', 'clock-off'],
  ...['notice-lost', 'notice-late', 'notice-doubled'],
  ...['statement-lost', 'late-commit', 'database-away', 'slow-statement', 'seat-given-anew', 'counsellor-gone'],
] as const
type Fault = (typeof FAULTS)[number]
export type Plan = {
  seed: number
  couples: number
  hosted: boolean
  commands: number
  nodes: number
  faults: readonly Fault[]
}
export type Told = {
  plan: Plan
  commands: number
  reveals: number
  happened: number
  faults: Record<string, number>
  broken: string[]
  story: string[]
}

const SCRIPTS: Script[] = [
  steps.scriptOf(steps.evening, { ...steps.evening, id: 'morning' }),
  steps.scriptOf(steps.order, steps.guess, steps.evening),
  steps.scriptOf(steps.leads, steps.point, steps.sayBack),
  steps.scriptOf(steps.ask, steps.evening),
  steps.scriptOf(steps.evening, steps.promise),
]
const MODES: Mode[] = ['on-a-call', 'apart', 'in-one-place']
/** However it goes, a schedule is over by then. */
const MOST = 6_000
/** In so many milliseconds a page says one thing. */
const SPAN = 350
/** How long at most a node does not run, and then goes on as if nothing had been. */
const STALL = 4_000
/** How long nothing has to happen once all is mended, longer than two rounds of comparing; how often that is looked at. */
const [QUIET, LOOKS] = [2_000, 400]

export function planOf(seed: number): Plan {
  const pick = seeded(seed)
  const few = pick(5)
  return {
    seed,
    couples: 1 + pick(2),
    hosted: pick(4) === 0,
    commands: 3 + pick(5),
    nodes: 1 + (pick(4) > 0 ? 1 : 0),
    faults: FAULTS.filter(() => pick(12) < few * 2),
  }
}

export async function play(plan: Plan): Promise<Told> {
  const world = openWorld(plan.seed)
  return within(world, () => playIn(world, plan))
}

async function playIn(world: World, plan: Plan): Promise<Told> {
  const promises = openPromises(world, (session) => store.keptOf(session))
  const store = openStore(world, promises.committed)
  const has = (fault: Fault) => plan.faults.includes(fault)
  const often = (fault: Fault, perMille: number) => (has(fault) ? perMille : 0)
  const fair = { isFair: false }
  const air = openAir(world, (fault) => !fair.isFair && has(fault))
  const skews = Array.from({ length: plan.nodes }, () => (has('clock-off') ? (world.pick(3) - 1) * 600_000 : 0))
  // Where it is crowded, each session makes room for the other.
  const holds = has('node-crowded') ? 1 : 8
  const ground = { world, store, air, seeing: promises.seeing, holds }
  const open = (index: number) => openNode({ ...ground, name: `node ${index + 1}`, skew: skews[index] ?? 0 })
  const nodes: Node[] = skews.map((_, index) => open(index))
  const pages: Page[] = []
  const tempers = new Map<Page, Temper>()
  let lastSaid = 0
  const turnUp = (at: Present) => {
    const page = openPage({ world, nodes: () => nodes, at, told: promises })
    pages.push(page)
    return page
  }
  const sit = (at: Sitter, mode: Mode) => {
    const page = turnUp(at)
    tempers.set(page, temperOf(world.pick, at.seat, mode, promises.count))
    const say = () => {
      const when = world.pick(SPAN * plan.commands)
      lastSaid = Math.max(lastSaid, world.now() + when)
      // Now and then all say something at the same moment.
      world.later(world.pick(2) ? when : when - (when % SPAN), () => act(world, page, tempers))
    }
    for (let made = 0; made < plan.commands; made += 1) say()
  }
  for (let couple = 0; couple < plan.couples; couple += 1) {
    const place = { session: idOf('a', couple), couple: idOf('b', couple) }
    const people = { first: idOf('c', couple), second: idOf('d', couple), counsellor: idOf('e', couple) }
    const mode = MODES[world.pick(MODES.length)] ?? 'apart'
    promises.opened(store.open(place, people, beginning(world, { ...place, mode, hosted: plan.hosted })))
    if (plan.hosted) turnUp({ ...place, seat: 'counsellor', person: people.counsellor })
    for (const seat of PARTNER_SEATS) sit({ ...place, seat, person: people[seat] }, mode)
  }
  store.setWeather({
    lost: often('statement-lost', 90),
    late: often('late-commit', 40),
    away: often('database-away', 100),
    slow: often('slow-statement', 40),
  })
  const lasts = SPAN * plan.commands + 300
  const at = (fault: Fault, times: number, act: () => void) => {
    for (let time = 0; has(fault) && time < times; time += 1) {
      world.later(world.pick(lasts), () => {
        world.count(fault)
        world.note(`FAULT ${fault}`)
        act()
      })
    }
  }
  const some = () => pages[world.pick(pages.length)] as Page
  at('line-cut', 4, () => some().cut())
  at('page-asleep', 2, () => some().sleep(world.pick(4_000)))
  at('page-reloaded', 2, () => some().reload())
  at('page-moved', 2, () => some().move())
  at('node-stalled', 2, () => {
    const node = nodes[world.pick(nodes.length)] as Node
    node.stalledUntil = world.now() + world.pick(STALL)
  })
  at('node-killed', 2, () => restart(world, nodes, world.pick(nodes.length), { open, drop: store.drop }))
  at('seat-given-anew', 1, () => {
    const lost = some()
    const { at } = lost
    if (at.seat === 'counsellor') return
    const node = nodes[world.pick(nodes.length)]
    const anew = { ...at, seat: at.seat, person: world.id() }
    node?.giveAnew(anew).then(
      () => sit(anew, 'on-a-call'),
      () => {},
    )
  })
  at('counsellor-gone', 1, () => {
    const host = pages.find((page) => page.at.seat === 'counsellor')
    if (host) nodes[world.pick(nodes.length)]?.seeOut(host.at).catch(() => {})
  })
  let [isOver, quiet] = [false, 0]
  world.later(lasts, () => {
    fair.isFair = true
    store.setWeather(FAIR)
    world.note('all is mended')
    const from = Math.max(store.busyUntil(), ...nodes.map(({ stalledUntil = 0 }) => stalledUntil))
    const look = () => {
      quiet = world.now() > Math.max(from, lastSaid) && pages.every(isSettled) ? quiet + 1 : 0
      isOver = quiet > QUIET / LOOKS
      if (!isOver) world.later(LOOKS, look)
    }
    look()
  })
  const happened = await world.run(() => isOver, MOST)
  promises.atEnd([...store.sessions.values()], pages, isOver)
  return {
    plan,
    commands: promises.count(),
    reveals: promises.reveals([...store.sessions.values()]),
    happened,
    faults: world.counts,
    broken: promises.broken,
    story: world.story,
  }
}

function act(world: World, page: Page, tempers: ReadonlyMap<Page, Temper>): void {
  const { frame } = page.state()
  const temper = tempers.get(page)
  if (!frame || !temper || page.isOut()) return
  const step = frame.view.at.phase === 'step' ? frame.view.at.step.step : 'evening'
  const fitting = world.pick(6) > 0
  const command = fitting ? nextCommand(frame.view, temper) : stray(world, step)
  // Who has to wait mostly does.
  if (!command && world.pick(4) > 0) return
  const said = command ?? stray(world, step)
  page.send(said)
  // Twice in a breath, as a finger does.
  if (world.pick(12) === 0) page.send(said)
}

/** What somebody may do at any moment, fitting or not. */
function stray(world: World, step: string): Command {
  const strays: Command[] = [
    ...[{ type: 'go-on', step } as const, { type: 'take-back', step } as const, { type: 'pass', step } as const],
    ...[{ type: 'take-break', minutes: 20 } as const, { type: 'return' } as const, { type: 'stop-for-today' } as const],
    ...[{ type: 'dismiss-host' } as const, { type: 'go-on-without-host' } as const],
    ...[{ type: 'resume' } as const, { type: 'choose-mode', mode: world.pick(2) ? 'apart' : 'on-a-call' } as const],
  ]
  return strays[world.pick(strays.length)] as Command
}

/** `count`: of the commands so far, so that nothing is said twice. */
function temperOf(pick: World['pick'], seat: PartnerSeat, mode: Mode, count: () => number): Temper {
  const say = (_view: unknown, most: number) => `words of ${seat} ${count()} end`.slice(0, most)
  return { pick, say, locale: 'en', mode, reviewOn: dayIn(14, EVENING) }
}

type Begins = { session: string; mode: Mode; hosted: boolean }
const begun = new Map<string, Beginning>()

/** In the lobby, or a moment after it. Each is made once. */
function beginning(world: World, { session, mode, hosted: isHosted }: Begins): Beginning {
  const [script, isLobby] = [world.pick(SCRIPTS.length), world.pick(4) === 0]
  const key = `${session} ${script} ${isLobby || mode} ${isHosted}`
  const known = begun.get(key)
  if (known) return known
  const lobby = given(opened({ script: SCRIPTS[script] as Script }))
  const scene = isLobby ? lobby : lobby.and('first', { type: 'ready', mode }).and('second', { type: 'ready', mode })
  const { log } = isHosted ? hosted(scene) : scene
  const made = { log, folds: log.map((_, index) => openLive(session, log.slice(0, index + 1))) }
  begun.set(key, made)
  return made
}

function idOf(kind: string, couple: number): string {
  return `00000000-0000-4000-8000-0000000000${kind}${couple}`
}

type Restarting = { open: (index: number) => Node; drop: (owner: Owner) => void }

function restart(world: World, nodes: Node[], index: number, { open, drop }: Restarting): void {
  const was = nodes[index]
  if (!was) return
  was.die()
  drop(was)
  world.later(200 + world.pick(2_000), () => {
    if (nodes[index] === was) nodes[index] = open(index)
  })
}

type NoticeFault = 'notice-lost' | 'notice-late' | 'notice-doubled'

function openAir(world: World, goesWrong: (fault: NoticeFault) => boolean): Air {
  const hearing: { owner: Owner; heard: (text: string) => void }[] = []
  const befalls = (fault: NoticeFault) => {
    const isSo = goesWrong(fault) && world.pick(3) === 0
    if (isSo) world.count(fault)
    return isSo
  }
  return {
    hear: (owner, heard) => void hearing.push({ owner, heard }),
    tell: (text) => {
      for (const { owner, heard } of hearing) {
        if (befalls('notice-lost')) continue
        const arrive = () =>
          world.later(world.little() + (befalls('notice-late') ? world.pick(3_000) : 0), () => heard(text), owner)
        arrive()
        if (befalls('notice-doubled')) arrive()
      }
    },
  }
}
