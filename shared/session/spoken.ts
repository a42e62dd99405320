// Everything put into words in a session that one seat may read: what has opened, and its own. Nothing else of the other is ever in it.
import type { Step } from '#shared/exercises/exercise.ts'
import type { Locale } from '#shared/locale.ts'
import { mirroredStep, mirrorsIn } from '#shared/prompts/mirror.ts'
import { offersIn, offersOpen } from '#shared/prompts/offer.ts'
import { answeredAs } from '#shared/prompts/prompts.ts'
import type { AnswerValue } from '#shared/prompts/shapes.ts'
import { isWithdrawn } from '#shared/reflection/opened.ts'
import { wordsOfTerms } from './agreement.ts'
import type { Response } from './commands.ts'
import { type Erasable, isErased } from './events.ts'
import { PARTNER_SEATS, type PartnerSeat, partnerOf } from './seat.ts'
import type { Session } from './session.ts'
import { answerWords } from './view-reading.ts'
import { openedFor } from './view-step.ts'
import { isRevealed, stateOf, stepById } from './walk.ts'

/** `by` null: both stand behind it. `sealed`: the position of what nobody but its author can read, so null where both may. */
export type Spoken = { by: PartnerSeat | null; text: string; locale: Locale | null; sealed: number | null }

export function spokenFor(session: Session, seat: PartnerSeat): Spoken[] {
  const joint = (step: Step) => [...heard(session, seat, step), ...asked(session, seat, step), ...agreed(session, step)]
  return [
    ...opened(session, seat),
    ...session.steps.flatMap((step) => [...sealed(session, seat, step), ...joint(step)]),
  ].filter(({ text }) => text !== '')
}

function opened(session: Session, seat: PartnerSeat): Spoken[] {
  return openedFor(session, seat).flatMap((step) =>
    PARTNER_SEATS.flatMap((by): Spoken[] => {
      const shown = step[by]
      if (shown?.as !== 'given') return []
      return [{ by, text: wordsIn(shown.value), locale: shown.locale, sealed: null }]
    }),
  )
}

// [PR19] One's own words that have not opened, or never will. Nothing of the other's is read here.
function sealed(session: Session, seat: PartnerSeat, step: Step): Spoken[] {
  const { answers, offers, sealed: looking } = stateOf(session, step)
  const given = answers[seat]
  const shut = step.kept || !isRevealed(session, step.id)
  const answer =
    given?.as === 'given' && shut
      ? [{ by: seat, text: wordsIn(given.value), locale: given.locale, sealed: given.position }]
      : []
  const asks = offersOpen(session, step) ? [] : (offers[seat]?.rounds ?? [])
  const back = looking?.said[seat]
  return [
    ...answer,
    ...asks.map(({ text, locale, position }) => ({ by: seat, text: plain(text), locale, sealed: position })),
    ...(back && 'fate' in back
      ? [{ by: seat, text: plain(back.inTheWay), locale: back.locale, sealed: back.position }]
      : []),
  ]
}

function heard(session: Session, seat: PartnerSeat, step: Step): Spoken[] {
  return mirrorsIn(session, step).flatMap(({ speaker, rounds }) => {
    const left = isMissingWithdrawn(session, step, speaker, seat)
    return rounds.flatMap(({ text, locale, judged }): Spoken[] => [
      { by: partnerOf(speaker), text: plain(text), locale, sealed: null },
      { by: speaker, text: left ? '' : plain(judged?.missing ?? null), locale: null, sealed: null },
    ])
  })
}

/** [LE38] Whether what the speaker found missing in what was said back there has left this seat's pages, with the line that it speaks of. */
export function isMissingWithdrawn(session: Session, step: Step, speaker: PartnerSeat, seat: PartnerSeat): boolean {
  const of = stepById(session, mirroredStep(step) ?? '')
  return speaker !== seat && of !== undefined && isWithdrawn(session, of, speaker)
}

function asked(session: Session, seat: PartnerSeat, step: Step): Spoken[] {
  if (!offersOpen(session, step)) return []
  return offersIn(session, step).flatMap((offer) => {
    const { asker, rounds } = offer
    const said = rounds.flatMap(({ text, locale, answered }): Spoken[] => [
      { by: asker, text: plain(text), locale, sealed: null },
      {
        by: partnerOf(asker),
        text: answered ? responseIn(answered.response) : '',
        locale: answered?.locale ?? null,
        sealed: null,
      },
    ])
    // [LE38]
    return isWithdrawn(session, step, asker, offer) ? said.filter(({ by }) => by === seat) : said
  })
}

function agreed(session: Session, step: Step): Spoken[] {
  const { agreed: made, reviews } = stateOf(session, step)
  if (!made || isErased(made.terms)) return []
  const { terms, locale } = made
  const both = wordsOfTerms(terms).map((text): Spoken => ({ by: null, text, locale, sealed: null }))
  const later = PARTNER_SEATS.flatMap((by): Spoken[] => {
    const review = reviews[by]
    return review ? [{ by, text: plain(review.inTheWay), locale: review.locale, sealed: null }] : []
  })
  return [...both, ...later]
}

function wordsIn(value: Erasable<AnswerValue>): string {
  return isErased(value) ? '' : answeredAs(value).ownWords(value)
}

function responseIn(response: Erasable<Response>): string {
  return isErased(response) ? '' : answerWords(response)
}

function plain(text: Erasable<string> | null): string {
  return text === null || isErased(text) ? '' : text
}
