// Agreements: who does what when, that both signed, and the day to look again. Words that only one stood behind never come here.
import { rulesOf } from '#shared/exercises/edition.ts'
import type { Step } from '#shared/exercises/exercise.ts'
import { LOOP } from '#shared/exercises/our-loop.ts'
import { offersIn, offersOpen } from '#shared/prompts/offer.ts'
import { isErased } from '#shared/session/events.ts'
import { type PartnerSeat, partnerOf } from '#shared/session/seat.ts'
import type { Agreed, AgreementReview, Offer, Session } from '#shared/session/session.ts'
import { isMadeSmaller } from '#shared/session/standing.ts'
import { stateOf } from '#shared/session/walk.ts'
import { hasPart } from '../parts.ts'
import { GAP, type Gap, type Sentence, type Source, type Value } from '../sentences.ts'
import { lookingBack } from './looking-back.ts'
import { page } from './page.ts'
import { inTurn, name, sentence, sourceOf } from './sentence.ts'

export function agreements(session: Session): (Sentence | Gap)[] {
  return [...lookingBack(session), ...session.steps.flatMap((step) => madeIn(session, step))]
}

/** In a letter of the second edition wishes have a part of their own, and so has what the evening looked at. */
export function agreedOn(session: Session): (Sentence | Gap)[] {
  return session.steps.flatMap((step) =>
    isToldElsewhere(session, step) || hasPart(session, step, 'looked') ? [] : made(session, step),
  )
}

function isToldElsewhere(session: Session, step: Step): boolean {
  return (session.script.id === LOOP.exercise && step.id === LOOP.name) || isMadeSmaller(session, step)
}

function madeIn(session: Session, step: Step): (Sentence | Gap)[] {
  if (isToldElsewhere(session, step)) return []
  const { agreed } = stateOf(session, step)
  if (agreed) return made(session, step)
  if (!offersOpen(session, step)) return []
  const offers = offersIn(session, step)
  return inTurn(session).flatMap((seat) =>
    offers.filter(({ asker }) => asker === seat).flatMap((one) => answered(session, one)),
  )
}

/** One agreement that both signed: who does what when, and what became of it. */
export function made(session: Session, step: Step): (Sentence | Gap)[] {
  const { agreed } = stateOf(session, step)
  return agreed ? [...signed(session, step, agreed), ...became(session, step)] : []
}

function signed(session: Session, step: Step, agreed: Agreed): (Sentence | Gap)[] {
  const { terms, locale } = agreed
  if (isErased(terms)) return [GAP]
  const because = [sourceOf(session, agreed), sourceOf(session, agreed.signed)]
  const words = (text: string): Value => ({ as: 'words', text, locale })
  if (terms.as === 'page') return page(session, step, { terms, locale, because })
  if (terms.as !== 'agreement') return [sentence(`agreements.${terms.as}`, { words: words(terms.text) }, because)]
  const sides = {
    when: words(terms.when),
    will: words(terms.will),
    review: { as: 'date', date: terms.reviewOn } as Value,
  }
  const who: Record<string, Value> = terms.who === 'both' ? {} : { name: name(terms.who) }
  const kind = terms.says ? `${terms.says}-` : ''
  // [LE33]
  const both = kind || rulesOf(session.script).letter === 1 ? 'both' : 'joint'
  const made = sentence(`agreements.${kind}${terms.who === 'both' ? both : 'one'}`, { ...who, ...sides }, because)
  return terms.break ? [made, breakOf(terms.break, words, because)] : [made]
}

function breakOf(
  { minutes, opening }: { minutes: number; opening: string },
  words: (text: string) => Value,
  because: Source[],
) {
  return sentence('agreements.break', { minutes: { as: 'number', value: minutes }, opening: words(opening) }, because)
}

// [RE18] That something was asked and how it was answered; its words stay with its source.
function answered(session: Session, { asker, rounds, settled }: Offer): Sentence[] {
  const last = rounds.at(-1)
  if (!settled || !last || settled.how === 'passed' || settled.how === 'left-open') return []
  // [OF4] A no is for the two alone.
  if (settled.how === 'no') return []
  const because = [last, settled, ...(last.answered ? [last.answered] : [])].map((said) => sourceOf(session, said))
  return [sentence(`agreements.offer-${settled.how}`, { asker: name(asker), other: name(partnerOf(asker)) }, because)]
}

type Reviewed = AgreementReview & { seat: PartnerSeat }

// [RE18] As each says it, and what got in the way in their own words; neither is weighed against the other.
function became(session: Session, step: Step): (Sentence | Gap)[] {
  const { reviews } = stateOf(session, step)
  const told = inTurn(session).flatMap((seat): Reviewed[] => {
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

function said(session: Session, review: Reviewed): (Sentence | Gap)[] {
  if (isErased(review.fate)) return [GAP]
  const because = [sourceOf(session, review)]
  const says = sentence(`agreements.says.${review.fate}`, { name: name(review.seat) }, because)
  return [says, ...inTheWay(session, review)]
}

function inTheWay(session: Session, { seat, inTheWay: text, locale, position }: Reviewed): Sentence[] {
  if (text === null || isErased(text)) return []
  const values = { name: name(seat), words: { as: 'words', text, locale } as const }
  return [sentence('agreements.in-the-way', values, [sourceOf(session, { position })])]
}
