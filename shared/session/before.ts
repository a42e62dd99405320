// What of the couple's earlier sessions stands beside a step at this moment. What it was is said elsewhere, from the database.
import { type FromBefore, fromBefore, type Step } from '#shared/exercises/exercise.ts'
import { kindOf } from '#shared/prompts/prompts.ts'
import type { Session } from './session.ts'
import { isRevealed } from './walk.ts'

/**
 * [AN31] What both answered to a question of another exercise comes once they have answered here, so that nobody answers by it. A page that
 * begins with parts of the one before has that one beside it.
 */
export function beforeIn(session: Session, step: Step): FromBefore[] {
  const { prompt } = step
  const answered = kindOf(prompt).nature === 'answered'
  const open = isRevealed(session, step.id)
  const continues = 'parts' in prompt && prompt.parts?.some(({ of }) => of === undefined)
  const stands = fromBefore(step).filter((each) => !answered || 'exercise' in each === open)
  return continues ? [...stands, { signed: 'half-page' }] : stands
}
