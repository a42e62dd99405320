// Guess and find out: after both guessed the other's order, one question to both and one thing for each to ask. No guess is judged.
import type { Step } from '#shared/exercises/exercise.ts'
import { guessedStep } from '#shared/prompts/opening.ts'
import { isOrdered, isUntouched, orderIn } from '#shared/prompts/rank.ts'
import { isErased } from '#shared/session/events.ts'
import { PARTNER_SEATS, type PartnerSeat, partnerOf } from '#shared/session/seat.ts'
import type { Session } from '#shared/session/session.ts'
import { stepById } from '#shared/session/walk.ts'
import { furthest } from '../blocks/guessed-orders.ts'
import { inTurn, name, reference, sentence, sourceOf } from '../blocks/sentence.ts'
import { entered } from '../opened.ts'
import { GAP, type Gap, type Sentence, type Value } from '../sentences.ts'

export function guessed(session: Session): (Sentence | Gap)[] {
  return session.steps.flatMap((step) => {
    const of = guessedStep(step.prompt)
    const target = of === undefined ? undefined : stepById(session, of)
    return target && isOrdered(target) ? guessedIn(session, step, target) : []
  })
}

// [LE8]
function guessedIn(session: Session, step: Step, target: Step): (Sentence | Gap)[] {
  const given = PARTNER_SEATS.flatMap((seat) => [entered(session, step, seat), entered(session, target, seat)])
  const all = given.flatMap((one) => one ?? [])
  if (all.length < given.length || all.some(({ value }) => isUntouched(target.prompt, value))) return []
  if (all.some(({ value }) => isErased(value))) return [GAP]
  const [one, other] = inTurn(session)
  const topic = (seat: PartnerSeat): Value => ({
    as: 'option',
    ...reference(session, target, toAsk(session, seat, step, target)),
  })
  const values = { one: name(one), topic: topic(one), other: name(other), otherTopic: topic(other) }
  const because = all.map((each) => sourceOf(session, each))
  return [sentence('guessed.from', {}, because), sentence('guessed.ask', values, because)]
}

/** What this seat's guess lay furthest from; where it lay by nothing, what the other put first. */
function toAsk(session: Session, seat: PartnerSeat, step: Step, target: Step): string {
  const order = (of: Step, by: PartnerSeat): readonly string[] => {
    const value = entered(session, of, by)?.value
    return value && !isErased(value) ? (orderIn(value) ?? []) : []
  }
  const theirs = order(target, partnerOf(seat))
  return furthest(order(step, seat), theirs) ?? theirs[0] ?? ''
}
