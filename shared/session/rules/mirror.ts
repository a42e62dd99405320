// Saying back: the listener says it from memory, and only the one who spoke judges whether it fits.
import type { Step } from '#shared/exercises/exercise.ts'
import type { CommandOf } from '../commands.ts'
import type { Outcome } from '../decide.ts'
import { refuse } from '../refusal.ts'
import { type PartnerSeat, partnerOf } from '../seat.ts'
import type { Mirror, Session } from '../session.ts'
import { mirrorsIn } from '../walk.ts'

const ROUNDS = 3

function mirrorOf(session: Session, step: Step, speaker: PartnerSeat): Mirror | undefined {
  return mirrorsIn(session, step).find((mirror) => mirror.speaker === speaker)
}

export function sayBack(
  session: Session,
  seat: PartnerSeat,
  step: Step,
  { text, locale }: CommandOf<'mirror'>,
): Outcome {
  const mirror = mirrorOf(session, step, partnerOf(seat))
  if (!mirror) return refuse('own-words')
  if (mirror.settled) return refuse('already-settled')
  if (stageOf(mirror) !== 'to-say') return refuse('step-closed')
  return [{ type: 'mirror-given', seat, step: step.id, locale, words: { text } }]
}

export function judge(
  session: Session,
  seat: PartnerSeat,
  step: Step,
  { heard, missing }: CommandOf<'judge'>,
): Outcome {
  const mirror = mirrorOf(session, step, seat)
  // [MI1] Only the one who spoke judges.
  if (!mirror) return refuse('not-the-speaker')
  if (mirror.settled) return refuse('already-settled')
  const round = mirror.rounds.at(-1)
  if (!round || round.judged) return refuse('nothing-to-judge')
  return [{ type: 'mirror-judged', seat, step: step.id, heard, words: missing ? { missing } : {} }]
}

export function settle(session: Session, seat: PartnerSeat, step: Step, { how }: CommandOf<'settle-mirror'>): Outcome {
  const mirror = mirrorOf(session, step, seat)
  if (!mirror) return refuse('not-the-speaker')
  if (mirror.settled) return refuse('already-settled')
  return waysOf(mirror).includes(how) ? [{ type: 'mirror-settled', seat, step: step.id, how }] : refuse('too-early')
}

/** After three rounds there is nothing left to say back: the speaker settles it. */
export function stageOf(mirror: Mirror): 'to-say' | 'to-judge' | 'settled' {
  if (mirror.settled) return 'settled'
  const round = mirror.rounds.at(-1)
  return (round && !round.judged) || mirror.rounds.length >= ROUNDS ? 'to-judge' : 'to-say'
}

/** [MI3] "Close enough for today" after two rounds that did not fit yet, "I'll say it again, just listen" after three. */
export function waysOf(mirror: Mirror): ('close-enough' | 'said-again')[] {
  const judged = mirror.rounds.filter((round) => round.judged).length
  if (judged >= ROUNDS) return ['close-enough', 'said-again']
  return judged >= ROUNDS - 1 ? ['close-enough'] : []
}
