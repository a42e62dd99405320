// How what a seat gives in a step may enter the letter: as the step says, and where it says nothing, by its kind.
import { rulesOf } from '#shared/exercises/edition.ts'
import type { InReflection, Step } from '#shared/exercises/exercise.ts'
import { guessedStep } from '#shared/prompts/opening.ts'
import { kindOf } from '#shared/prompts/prompts.ts'
import { isOrdered } from '#shared/prompts/rank.ts'
import type { PartnerSeat } from './seat.ts'
import type { Session } from './session.ts'
import { decides, halfFor, stepById } from './walk.ts'

/** [LE1] Undefined where nothing given there enters, and in sessions whose letter asks nobody what of it may. */
export function entersAs(session: Session, step: Step, seat: PartnerSeat): InReflection | undefined {
  const { prompt, inReflection } = halfFor(session, step, seat)
  if (step.kept || inReflection) return step.kept ? undefined : inReflection
  if (rulesOf(session.script).letter === 1 || step.id in session.hosted.brought) return undefined
  const guessed = guessedStep(prompt)
  // [LE8] A guess at anything but an order is a way of asking, and over with the answer.
  const target = guessed === undefined ? undefined : stepById(session, guessed)
  const told = guessed === undefined || (target !== undefined && isOrdered(target))
  // [LE14]
  return told && !decides(step, 'speaker') ? kindOf(prompt).enters : 'never'
}
