// What became of an agreement, as each says it, and what got in the way in their own words. It weighs neither against the other.
import type { Step } from '#shared/exercises/exercise.ts'
import { isErased } from '#shared/session/events.ts'
import type { PartnerSeat } from '#shared/session/seat.ts'
import type { AgreementReview, Session } from '#shared/session/session.ts'
import { stateOf } from '#shared/session/walk.ts'
import { GAP, type Gap, type Sentence } from '../sentences.ts'
import { name, sentence, sourceOf } from './sentence.ts'
import { inTurn } from './turns.ts'

type Told = AgreementReview & { seat: PartnerSeat }

// [RE18]
export function became(session: Session, step: Step): (Sentence | Gap)[] {
  const { reviews } = stateOf(session, step)
  const told = inTurn(session).flatMap((seat): Told[] => {
    const review = reviews[seat]
    return review ? [{ ...review, seat }] : []
  })
  const [one, other] = told
  const alike = one && !isErased(one.fate) && one.fate === other?.fate
  if (!alike) return told.flatMap((review) => said(session, review))
  const because = told.map((review) => sourceOf(session, review))
  const both = sentence(`agreements.both-say.${one.fate}`, {}, because)
  return [both, ...told.flatMap((review) => inTheWay(session, review))]
}

function said(session: Session, review: Told): (Sentence | Gap)[] {
  if (isErased(review.fate)) return [GAP]
  const because = [sourceOf(session, review)]
  const says = sentence(`agreements.says.${review.fate}`, { name: name(review.seat) }, because)
  return [says, ...inTheWay(session, review)]
}

function inTheWay(session: Session, { seat, inTheWay: text, locale, position }: Told): Sentence[] {
  if (text === null || isErased(text)) return []
  const values = { name: name(seat), words: { as: 'words', text, locale } as const }
  return [sentence('agreements.in-the-way', values, [sourceOf(session, { position })])]
}
