// What the two did, as the small line under the title: the exercise, what it was about, and what became of breaks. No step is counted.
import type { Step } from '#shared/exercises/exercise.ts'
import { mirrorsIn } from '#shared/prompts/mirror.ts'
import { offersIn, offersOpen, wishedStep } from '#shared/prompts/offer.ts'
import { isForReflection } from '#shared/prompts/opening.ts'
import { entersAs } from '#shared/session/enters.ts'
import { isErased } from '#shared/session/events.ts'
import { isAnswered } from '#shared/session/progress.ts'
import { PARTNER_SEATS, type PartnerSeat } from '#shared/session/seat.ts'
import type { Session } from '#shared/session/session.ts'
import { askedIn, isLeftOut, isRevealed, stateOf } from '#shared/session/walk.ts'
import { exerciseOf, sentence, sourceOf } from '../blocks/sentence.ts'
import { breaks, hosted, walkedThrough } from '../blocks/what-we-did.ts'
import { told } from '../opened.ts'
import { partIn } from '../parts.ts'
import { isPast, marksOf } from '../reach.ts'
import { GAP, type Gap, type Sentence, type Value } from '../sentences.ts'

export function done(session: Session, others: readonly Session[]): (Sentence | Gap)[] {
  const began = evening(session)
  if (began.length === 0) return breaks(session)
  return [...began, ...looked(session), ...hosted(session), ...walkedThrough(session, others), ...breaks(session)]
}

function evening(session: Session): Sentence[] {
  const work = session.steps.filter((step) => !isLeftOut(session, step) && step.frame === undefined)
  if (!work.some((step) => isPast(session, step))) return []
  // [LE4] What was answered counts, and never what was passed.
  // [DO7] What both left for another day was not done.
  const did =
    session.skippedFrom === null &&
    PARTNER_SEATS.every((seat) => {
      const asked = work.filter((step) => isAsked(session, step, seat))
      return 2 * asked.filter((step) => hasGiven(session, step, seat)).length >= asked.length
    })
  const how = `${did ? 'did' : 'spent'}${session.mode === 'apart' ? '-apart' : ''}`
  const values: Record<string, Value> = {
    exercise: exerciseOf(session),
    sittings: { as: 'count', value: session.sittings },
  }
  return [sentence(`done.${how}`, values, [{ session: session.id, position: 1 }, ...marksOf(session)])]
}

/** What is for the letter, kept or to settle something does not count, nor what never comes into a letter; what was left unsigned neither. */
function isAsked(session: Session, step: Step, seat: PartnerSeat): boolean {
  if (stateOf(session, step).agreed) return true
  const mirrors = mirrorsIn(session, step)
  // Whether there is something to say back is not known before it has opened.
  if (mirrors.length > 0 && !('of' in step.prompt && step.prompt.of && isRevealed(session, step.prompt.of)))
    return false
  if (mirrors.length > 0) return mirrors.some((one) => one.speaker !== seat && one.settled?.how !== 'passed')
  const wishes = offersIn(session, step)
  if (wishes.length > 0) return wishedStep(step) === undefined && wishes.some(({ asker }) => asker === seat)
  if (!isAnswered(step) || isForReflection(step.prompt)) return false
  return entersAs(session, step, seat) !== 'never' && askedIn(session, step).includes(seat)
}

function hasGiven(session: Session, step: Step, seat: PartnerSeat): boolean {
  if (stateOf(session, step).agreed) return true
  const saidBack = mirrorsIn(session, step).some(({ speaker, rounds }) => speaker !== seat && rounds.length > 0)
  const wished = offersIn(session, step).some(({ asker, rounds }) => asker === seat && rounds.length > 0)
  return saidBack || (wished && offersOpen(session, step)) || told(session, step, seat) !== null
}

function looked(session: Session): (Sentence | Gap)[] {
  const step = partIn(session, 'looked')
  const agreed = step && stateOf(session, step).agreed
  if (!agreed) return []
  const { terms, locale } = agreed
  if (isErased(terms) || terms.as !== 'name') return [GAP]
  const words: Value = { as: 'words', text: terms.text, locale }
  return [sentence('done.looked', { words }, [sourceOf(session, agreed), sourceOf(session, agreed.signed)])]
}
