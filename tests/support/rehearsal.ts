// Two rehearsal partners walk a session by seeded chance, with breaks and take-backs thrown in.

import type { Script } from '#shared/exercises/exercise.ts'
import type { Temper } from '#shared/prompts/definition.ts'
import { nextCommand } from '#shared/rehearsal/partner.ts'
import { type Command, Fate, type Mode, WayOut } from '#shared/session/commands.ts'
import { decide } from '#shared/session/decide.ts'
import type { Entry } from '#shared/session/events.ts'
import { advance, type Live, openLive } from '#shared/session/live.ts'
import { isRefusal } from '#shared/session/refusal.ts'
import { PARTNER_SEATS, type PartnerSeat } from '#shared/session/seat.ts'
import type { View } from '#shared/session/view-shape.ts'
import { MINUTE } from '#shared/time.ts'
import { dayIn } from './days.ts'
import { catalogue, EVENING, opened } from './given.ts'

export type Walk = { log: Entry[]; live: Live; secrets: Record<PartnerSeat, string[]> }

/** A whole number from 0 to n - 1 each time it is asked, the same for the same seed (mulberry32). */
export function seeded(seed: number): (n: number) => number {
  let state = seed >>> 0
  return (n) => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return n < 1 ? 0 : ((mixed ^ (mixed >>> 14)) >>> 0) % n
  }
}

type Seen = (before: Live, after: Live, entry: Entry) => void

/** `seen` is called with the live session before and after each entry. */
export function walk(script: Script, seed: number, seen?: Seen, how?: Mode): Walk {
  const pick = seeded(seed)
  return walkOn(opened({ script, tiebreak: pick(2) ? 'first' : 'second' }), pick, seen, how)
}

/** From wherever a log stands. `how` they are there; by chance on a call or apart where that is not said. */
export function walkOn(from: readonly Entry[], pick: (n: number) => number, seen?: Seen, how?: Mode): Walk {
  const log = [...from]
  let live = openLive('evening', log)
  const mode: Mode = how ?? (pick(2) ? 'apart' : 'on-a-call')
  const secrets: Walk['secrets'] = { first: [], second: [] }
  let now = log.at(-1)?.at ?? 0
  for (let turn = 0; turn < 400 && live.session.phase !== 'closed'; turn += 1) {
    now += pick(3) * MINUTE
    const seat = PARTNER_SEATS[pick(2)] ?? 'first'
    const mood = temper(seat, mode, pick, secrets)
    const { view } = live.seen[seat]
    const command = stray(live, seat, pick) ?? ahead(view, mood) ?? nextCommand(view, mood)
    if (!command) continue
    const decision = decide(live.session, seat, command, now, catalogue)
    if (isRefusal(decision) || decision.events.length === 0) continue
    const { events, after } = decision
    const entry: Entry = { position: live.session.position + 1, at: now, seat, events }
    const before = live
    live = advance(live, entry, after).live
    log.push(entry)
    seen?.(before, live, entry)
  }
  for (const seat of PARTNER_SEATS) {
    for (const command of reviews(live, temper(seat, mode, pick, secrets))) {
      const decision = decide(live.session, seat, command, now, catalogue)
      if (isRefusal(decision)) continue
      const { events, after } = decision
      const entry: Entry = { position: live.session.position + 1, at: now, seat, events }
      const before = live
      live = advance(live, entry, after).live
      log.push(entry)
      seen?.(before, live, entry)
    }
  }
  return { log, live, secrets }
}

/** Who waits in the lobby may give something meanwhile, and now and then does. */
export function ahead(view: View, temper: Temper): Command | null {
  if (view.at.phase !== 'lobby' || !view.at.ahead || temper.pick(4) === 0) return null
  return nextCommand({ ...view, at: { phase: 'step', step: view.at.ahead } }, temper)
}

// Now and then somebody looks back on what was agreed.
function reviews({ session }: Live, { pick, say, locale }: Temper): Command[] {
  return session.steps.flatMap(({ id: step, prompt }): Command[] => {
    if (prompt.kind !== 'agree' || pick(3) === 0) return []
    const fate = Fate.options[pick(Fate.options.length)] ?? 'kept'
    const cameUp = (['not', 'once', 'often'] as const)[pick(3)] ?? 'not'
    const wayOut = WayOut.options[pick(WayOut.options.length)] ?? 'not-yet'
    if (prompt.as === 'name') return [{ type: 'review-loop', step, cameUp, wayOut }]
    return [{ type: 'review-agreement', step, fate, locale, ...(pick(2) && { inTheWay: say({} as View, 240) }) }]
  })
}

function temper(seat: PartnerSeat, mode: Mode, pick: (n: number) => number, secrets: Walk['secrets']): Temper {
  const say = () => {
    const words = `words of ${seat} ${secrets[seat].length} end`
    secrets[seat].push(words)
    return words
  }
  return {
    pick,
    say: (_view, most) => say().slice(0, most),
    locale: seat === 'first' ? 'en' : 'es',
    mode,
    reviewOn: dayIn(14, EVENING),
  }
}

// Now and then somebody passes, takes back, breaks off, stops, or changes how they are there.
function stray(live: Live, seat: PartnerSeat, pick: (n: number) => number): Command | null {
  const { at } = live.seen[seat].view
  if (pick(8) > 0) return null
  const step = at.phase === 'step' ? at.step.step : (live.session.steps[pick(live.session.steps.length)]?.id ?? 'none')
  const strays: Command[] = [
    { type: 'pass', step },
    { type: 'pass', step, note: pick(2) ? 'not-yet' : 'no-words-tonight' },
    { type: 'take-back', step: live.session.steps[pick(live.session.steps.length)]?.id ?? step },
    {
      type: 'answer',
      step: 'today',
      locale: 'en',
      value: { kind: 'choice', chosen: [pick(2) ? 'listen' : 'talk'] },
    },
    { type: 'take-break', minutes: 20, opening: 'with tea' },
    { type: 'stop-for-today' },
    { type: 'choose-mode', mode: pick(2) ? 'apart' : 'on-a-call' },
    { type: 'extend', step },
    { type: 'skip-to-close' },
    { type: 'renegotiate', minutes: 40 },
    { type: 'send-line', line: 'i-am-here' },
  ]
  return strays[pick(strays.length)] ?? null
}
