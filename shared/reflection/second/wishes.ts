// Asked and answered: what became of last time's wishes, then tonight's, each with its answer. What came to a no is for the two alone.

import type { Step } from '#shared/exercises/exercise.ts'
import { cameAbout, offersIn, offersOpen, wishedStep } from '#shared/prompts/offer.ts'
import { isErased } from '#shared/session/events.ts'
import { type PartnerSeat, partnerOf } from '#shared/session/seat.ts'
import type { Offer, OfferRound, Session } from '#shared/session/session.ts'
import { halfIdFor } from '#shared/session/shown.ts'
import { stepById } from '#shared/session/walk.ts'
import { pickedBy } from '../blocks/looking-back.ts'
import { quoted } from '../blocks/own-words.ts'
import { inTurn, name, sentence, sourceOf } from '../blocks/sentence.ts'
import { offerEnters, told } from '../opened.ts'
import { partIn } from '../parts.ts'
import { GAP, type Gap, type Sentence, type Source, type Value } from '../sentences.ts'
import { carriedLine, ticksOf } from './own-lines.ts'

export function wishes(session: Session, others: readonly Session[]): (Sentence | Gap)[] {
  const earlier = others.find(({ id }) => id === session.earlier?.session)
  return [...lastTime(session, earlier), ...session.steps.flatMap((step) => askedIn(session, step))]
}

function askedIn(session: Session, step: Step): (Sentence | Gap)[] {
  if (!offersOpen(session, step)) return []
  const offers = offersIn(session, step)
  return inTurn(session).flatMap((seat) =>
    offers.filter(({ asker }) => asker === seat).flatMap((one) => answered(session, step, one)),
  )
}

// [LE9]
function answered(session: Session, step: Step, offer: Offer): (Sentence | Gap)[] {
  const last = offer.rounds.at(-1)
  if (!last?.answered || !cameAbout(offer) || !offerEnters(session, step, offer)) return []
  const { asker, settled } = offer
  const { response, locale } = last.answered
  const wish = wishIn(session, step, offer, last)
  if (isErased(response) || !wish || wish === 'deleted') return [GAP]
  const said = response.says === 'later' ? response.when : response.says === 'smaller' ? response.text : ''
  const values = {
    asker: name(asker),
    other: name(partnerOf(asker)),
    wish: wish.words,
    ...(said && { answer: { as: 'words', text: said, locale } as const }),
  }
  const because = [...wish.because, last.answered, ...(settled ? [settled] : [])].map((one) => sourceOf(session, one))
  const ticks = [asker, partnerOf(asker)].flatMap((seat) => ticksOf(session, seat))
  return [carriedLine(`wishes.${response.says}`, values, [...because, ...ticks])]
}

type Wish = { words: Value; because: { position: number }[] }

/** The words of a wish: of its own, or the sentence that is asked. */
function wishIn(session: Session, step: Step, { asker }: Offer, last: OfferRound): Wish | 'deleted' | null {
  if (last.text !== null) {
    if (isErased(last.text)) return 'deleted'
    return { words: { as: 'words', text: last.text, locale: last.locale }, because: [last] }
  }
  const of = stepById(session, wishedStep(step) ?? '')
  const given = of && told(session, of, asker)
  if (!given) return null
  const words = quoted(session, halfIdFor(session, of.id, asker), given)
  return words ? { words, because: [given] } : 'deleted'
}

function lastTime(session: Session, earlier: Session | undefined): (Sentence | Gap)[] {
  const happened = partIn(session, 'happened')
  if (!happened) return []
  return inTurn(session).flatMap((seat): (Sentence | Gap)[] => {
    const came = pickedBy(session, happened, seat)
    const played = pickedBy(session, partIn(session, 'played'), seat)
    if (came === 'deleted' || played === 'deleted') return [GAP]
    if (!came) return []
    const wish = earlier && wishedBefore(earlier, seat)
    const values = {
      name: name(seat),
      happened: came.list,
      ...(wish && { wish: wish.words }),
      ...(played && { played: played.list }),
    }
    const because = [...came.because, ...(played?.because ?? []), ...(wish?.because ?? [])]
    const key = played ? '-with' : ''
    // [LE35]
    return [
      wish ? carriedLine(`wishes.wished${key}`, values, because) : sentence(`wishes.happened${key}`, values, because),
    ]
  })
}

/** With its words where they stand in the letter of that evening. */
function wishedBefore(earlier: Session, seat: PartnerSeat): { words: Value; because: Source[] } | null {
  for (const step of earlier.steps) {
    const offer = offersIn(earlier, step).find(({ asker }) => asker === seat)
    const last = offer?.rounds.at(-1)
    if (!offer || !last || !cameAbout(offer) || !offerEnters(earlier, step, offer)) continue
    const wish = wishIn(earlier, step, offer, last)
    if (wish && wish !== 'deleted')
      return { words: wish.words, because: wish.because.map((one) => sourceOf(earlier, one)) }
  }
  return null
}
