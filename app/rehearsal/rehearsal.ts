// A session that is played in this browser alone, by the same rules as a real one. Nothing of it is kept or sent.
import { dayOf } from '#shared/ahead.ts'
import type { Script, Step } from '#shared/exercises/exercise.ts'
import type { Locale } from '#shared/locale.ts'
import { nextCommand } from '#shared/rehearsal/partner.ts'
import type { Command } from '#shared/session/commands.ts'
import { decide } from '#shared/session/decide.ts'
import type { Entry, SessionEvent } from '#shared/session/events.ts'
import { advance, type Live, openLive } from '#shared/session/live.ts'
import { isRefusal, type RefusalCode, refuse } from '#shared/session/refusal.ts'
import { type BySeat, PARTNER_SEATS, type PartnerSeat } from '#shared/session/seat.ts'
import { causesOf } from '#shared/session/walk.ts'
import { DAY, type Instant } from '#shared/time.ts'

export type Names = Record<PartnerSeat, string>

/** Longer than any exercise takes its two. */
const TURNS = 600
const A_FORTNIGHT = 14 * DAY

export function openRehearsal(script: Script, names: Names, at: Instant, again: boolean): Live {
  const opening: SessionEvent = {
    type: 'session-opened',
    script,
    tiebreak: 'first',
    led: { first: 0, second: 0 },
    earlier: again ? { session: 'earlier', count: 1 } : null,
    words: { names: { first: names.first } },
  }
  const taken: SessionEvent = { type: 'seat-taken', seat: 'second', words: { name: names.second } }
  const log: Entry[] = [
    { position: 1, at, seat: 'first', events: [opening] },
    { position: 2, at, seat: 'second', events: [taken] },
  ]
  const live = openLive('rehearsal', log)
  return PARTNER_SEATS.reduce((before, seat) => {
    const after = act(before, seat, { type: 'ready', mode: 'in-one-place' }, at)
    return typeof after === 'string' ? before : after
  }, live)
}

/** [EX85] The script of a couple that meets this step, whatever they have and whichever way they take. */
export function meeting(script: Script, id: string): Script {
  const needed = new Set([id])
  // What is added is looked at in its turn.
  for (const each of needed) {
    for (const step of script.steps.filter((one) => one.id === each)) {
      const of = 'of' in step.prompt ? step.prompt.of : undefined
      for (const other of [...causesOf(step), ...(step.after ?? []), of, step.revealWith]) if (other) needed.add(other)
    }
  }
  return { ...script, steps: script.steps.map((step) => (needed.has(step.id) ? always(step) : step)) }
}

function always({ when: _when, leftOutWhenLighter: _shorter, answers, ...step }: Step): Step {
  const of = typeof answers === 'object' ? answers.step : answers
  return { ...step, inAnyCase: true, ...(of && { answers: of }) }
}

/** The session after a command, or the code of the refusal. */
export function act(live: Live, seat: PartnerSeat, command: Command, now: Instant): Live | RefusalCode {
  const decision = decide(live.session, seat, command, now, () => refuse('no-such-exercise'))
  if (isRefusal(decision)) return decision.refused
  const { events, after } = decision
  if (events.length === 0) return live
  return advance(live, { position: after.position, at: now, seat, events }, after).live
}

/** What a rehearsal partner says at a step, and in which language. */
export type Voice = { locale: Locale; say: (step: string) => string }

/** The session after this seat has done what it can do next; null when there is nothing. `turn` is the number it chooses by. */
export function playOnce(
  live: Live,
  seat: PartnerSeat,
  { locale, say }: Voice,
  turn: number,
  now: Instant,
): Live | null {
  const { view } = live.seen[seat]
  const step = view.at.phase === 'step' ? view.at.step.step : ''
  const command = nextCommand(view, {
    pick: (n) => turn % n,
    say: (_view, most) => say(step).slice(0, most),
    locale,
    mode: 'in-one-place',
    reviewOn: dayOf(now + A_FORTNIGHT),
  })
  const after = command && act(live, seat, command, now)
  return !after || typeof after === 'string' || after === live ? null : after
}

/** Both seats played until somebody stands at `step`. */
export function playTo(live: Live, step: string, voices: BySeat<Voice>, now: Instant): Live {
  let played = live
  for (let turn = 0; turn < TURNS; turn += 1) {
    const seat = PARTNER_SEATS[turn % 2] ?? 'first'
    const { at } = played.seen[seat].view
    if (at.phase === 'step' && at.step.step === step) return played
    played = playOnce(played, seat, voices[seat], turn, now) ?? played
  }
  return played
}
