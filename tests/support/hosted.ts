// Sessions with a counsellor in them: by the rules alone, told or walked by chance.
import type { Temper } from '#shared/prompts/definition.ts'
import type { AnyCommand } from '#shared/protocol.ts'
import { nextCommand } from '#shared/rehearsal/partner.ts'
import type { Command } from '#shared/session/commands.ts'
import { decideAs } from '#shared/session/decide-host.ts'
import type { Entry } from '#shared/session/events.ts'
import type { HostCommand } from '#shared/session/host-commands.ts'
import { advance, type Live, openLive } from '#shared/session/live.ts'
import { isRefusal } from '#shared/session/refusal.ts'
import { PARTNER_SEATS, SEATS, type Seat } from '#shared/session/seat.ts'
import { MINUTE } from '#shared/time.ts'
import { dayIn } from './days.ts'
import { EVENING, type Given, GROUND } from './given.ts'
import { ahead, seeded } from './rehearsal.ts'

/** Both have let the counsellor in. */
export function hosted(scene: Given): Given {
  return scene
    .and('counsellor', { type: 'host-ask' })
    .and('first', { type: 'admit-host' })
    .and('second', { type: 'admit-host' })
}

type Seen = (before: Live, after: Live, entry: Entry) => void
type Walk = { log: Entry[]; live: Live }

/** Two partners and a counsellor, each doing what comes to their mind. Every word they say names who said it. */
export function walkHosted(from: readonly Entry[], seed: number, seen?: Seen): Walk {
  const pick = seeded(seed)
  const log = [...from]
  let live = openLive('evening', log)
  let now = log.at(-1)?.at ?? 0
  for (let turn = 0; turn < 500 && live.session.phase !== 'closed'; turn += 1) {
    now += pick(4) * MINUTE
    const seat = SEATS[pick(3)] ?? 'first'
    const command = wish(live, seat, pick, `words of ${seat} ${turn} end`)
    if (!command) continue
    const decision = decideAs(live.session, seat, command, now, GROUND)
    if (isRefusal(decision) || decision.events.length === 0) continue
    const { events } = decision
    const entry: Entry = { position: live.session.position + 1, at: now, seat, events }
    const before = live
    live = advance(live, entry).live
    log.push(entry)
    seen?.(before, live, entry)
  }
  return { log, live }
}

function wish(live: Live, seat: Seat, pick: (n: number) => number, words: string): AnyCommand | null {
  if (seat === 'counsellor') return pick(3) === 0 ? hosting(live, pick, words) : null
  const { view } = live.seen[seat]
  if (view.at.phase === 'between') return pick(3) ? { type: 'admit-host' } : { type: 'go-on-without-host' }
  if (view.host?.here === 'asked' && view.host.mine === null) return { type: pick(8) ? 'admit-host' : 'refuse-host' }
  if (view.at.phase === 'alone') return { type: 'end-moment-alone' }
  if (pick(14) === 0) return STRAYS[pick(STRAYS.length)] ?? null
  if (view.at.phase === 'step' && pick(12) === 0) return { type: 'pass', step: view.at.step.step, note: 'not-yet' }
  const temper: Temper = {
    pick,
    say: (_view, most) => words.slice(0, most),
    locale: 'en',
    mode: 'on-a-call',
    reviewOn: dayIn(14, EVENING),
  }
  return ahead(view, temper) ?? nextCommand(view, temper)
}

const STRAYS: readonly Command[] = [
  { type: 'ask-moment-alone' },
  { type: 'dismiss-host' },
  { type: 'take-break', minutes: 20 },
  { type: 'stop-for-today' },
  { type: 'choose-mode', mode: 'apart' },
  { type: 'choose-mode', mode: 'on-a-call' },
]

function hosting({ session, seen }: Live, pick: (n: number) => number, text: string): HostCommand {
  const { here, room } = seen.counsellor.view
  if (here !== 'in') return { type: 'host-ask' }
  const step = room?.at.phase === 'step' ? room.at.step.step : 'none'
  const { held, slowed, revealHeld } = session.host ?? { held: false, slowed: false, revealHeld: false }
  const to = (['both', ...PARTNER_SEATS] as const)[pick(3)] ?? 'both'
  const all: HostCommand[] = [
    { type: 'hold', on: !held },
    { type: 'slow', on: !slowed },
    { type: 'hold-reveal', on: !revealHeld },
    { type: 'hold', on: false },
    { type: 'hold-reveal', on: false },
    { type: 'host-go-on', step },
    { type: 'offer-break' },
    { type: 'offer-moment-alone' },
    { type: 'bring-prompt', to, prompt: { as: 'typed', text, locale: 'es' } },
    { type: 'bring-prompt', to, prompt: { as: 'library', exercise: 'weather', step: 'sky' } },
    { type: 'bring-prompt', to: 'both', prompt: { as: 'breathe', seconds: 60 } },
    ...(pick(6) === 0 ? [{ type: 'host-leave' } as const, { type: 'host-end' } as const] : []),
  ]
  return all[pick(all.length)] ?? { type: 'host-ask' }
}
