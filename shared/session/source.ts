// What an entry of the log said, for the couple to open from their reflection. Only what both may see is ever found.
import { wholeOf } from '#shared/exercises/halves.ts'
import { mirrorsIn } from '#shared/prompts/mirror.ts'
import { offersIn, offersOpen } from '#shared/prompts/offer.ts'
import { isWithdrawn } from '#shared/reflection/opened.ts'
import type { Terms } from './agreement.ts'
import type { Fate, Response } from './commands.ts'
import type { Erasable } from './events.ts'
import type { Shown } from './part-shape.ts'
import { PARTNER_SEATS, type PartnerSeat, partnerOf } from './seat.ts'
import type { Session } from './session.ts'
import { isMissingWithdrawn } from './spoken.ts'
import { openedFor } from './view-step.ts'
import { stateById, stateOf } from './walk.ts'

export type Saying = { step: string; by: PartnerSeat } & (
  | { as: 'answer'; shown: Shown }
  | { as: 'mirror'; text: Erasable<string> }
  | { as: 'judged'; heard: 'yes' | 'nearly' | 'not-yet'; missing: Erasable<string> | null }
  | { as: 'asked'; text: Erasable<string> | null }
  | { as: 'answered'; response: Erasable<Response> }
  | { as: 'proposed'; terms: Erasable<Terms> }
  | { as: 'reviewed'; fate: Erasable<Fate>; inTheWay: Erasable<string> | null }
)

/** What was said at a position, or null where nothing was, or nothing that this seat may read. */
export function saidAt(session: Session, seat: PartnerSeat, position: number): Saying | null {
  return (
    answerAt(session, seat, position) ??
    mirrorAt(session, seat, position) ??
    offerAt(session, seat, position) ??
    agreementAt(session, position) ??
    reviewAt(session, position)
  )
}

function answerAt(session: Session, seat: PartnerSeat, position: number): Saying | null {
  for (const opened of openedFor(session, seat)) {
    for (const by of PARTNER_SEATS) {
      const shown = opened[by]
      if (shown && stateById(session, wholeOf(opened.step)).answers[by]?.position === position) {
        return { step: opened.step, by, as: 'answer', shown }
      }
    }
  }
  return null
}

function mirrorAt(session: Session, seat: PartnerSeat, position: number): Saying | null {
  for (const step of session.steps) {
    for (const { speaker, rounds } of mirrorsIn(session, step)) {
      for (const { judged, ...round } of rounds) {
        if (round.position === position)
          return { step: step.id, by: partnerOf(speaker), as: 'mirror', text: round.text }
        if (judged?.position === position) {
          const missing = isMissingWithdrawn(session, step, speaker, seat) ? null : judged.missing
          return { step: step.id, by: speaker, as: 'judged', heard: judged.heard, missing }
        }
      }
    }
  }
  return null
}

function offerAt(session: Session, seat: PartnerSeat, position: number): Saying | null {
  for (const step of session.steps.filter((each) => offersOpen(session, each))) {
    for (const offer of offersIn(session, step)) {
      const { asker, rounds } = offer
      const isTheirs = (by: PartnerSeat) => by !== seat && isWithdrawn(session, step, asker, offer)
      for (const { answered, ...round } of rounds) {
        const by = answered?.position === position ? partnerOf(asker) : asker
        if (isTheirs(by)) continue
        if (answered?.position === position) return { step: step.id, by, as: 'answered', response: answered.response }
        if (round.position === position) return { step: step.id, by, as: 'asked', text: round.text }
      }
    }
  }
  return null
}

function agreementAt(session: Session, position: number): Saying | null {
  for (const step of session.steps) {
    const { agreed } = stateOf(session, step)
    if (agreed && [agreed.position, agreed.signed.position].includes(position)) {
      return { step: step.id, by: agreed.by, as: 'proposed', terms: agreed.terms }
    }
  }
  return null
}

function reviewAt(session: Session, position: number): Saying | null {
  for (const step of session.steps) {
    const { reviews } = stateOf(session, step)
    for (const by of PARTNER_SEATS) {
      const review = reviews[by]
      if (review?.position !== position) continue
      return { step: step.id, by, as: 'reviewed', fate: review.fate, inTheWay: review.inTheWay }
    }
  }
  return null
}
