// Which of one's own words are read once more before the other hears them. What is only picked, ticked or ordered never is.
import type { Step } from '#shared/exercises/exercise.ts'
import { kindOf } from '#shared/prompts/prompts.ts'
import type { OwnWords } from './part-shape.ts'
import { everOpens, isAnswered } from './progress.ts'
import type { PartnerSeat } from './seat.ts'
import type { Session } from './session.ts'
import { ownIn } from './shown.ts'
import { askedIn, halfFor, isIn, isRevealed, opensTogether, stepById } from './walk.ts'

/**
 * [RM27] Once for all that opens together, at the last step of it that takes words. Gives those of this seat that are in already and open
 * along; null where nothing is read.
 */
export function readBeforeGiving(session: Session, seat: PartnerSeat, step: Step): OwnWords[] | null {
  if (isRevealed(session, step.id) || isIn(session, step, seat)) return null
  const opener = step.revealWith === undefined ? step : stepById(session, step.revealWith)
  const worded = opener ? opensTogether(session, opener).filter((each) => takesWords(session, seat, each)) : []
  if (worded.at(-1) !== step) return null
  return worded.slice(0, -1).flatMap(({ id }) => {
    const own = ownIn(session, seat, id)
    return own?.shown.as === 'given' && own.shown.value.kind !== 'aloud' ? [own] : []
  })
}

function takesWords(session: Session, seat: PartnerSeat, step: Step): boolean {
  const half = halfFor(session, step, seat)
  const opens = isAnswered(half) && everOpens(half)
  return opens && kindOf(half.prompt).sayable && askedIn(session, step).includes(seat)
}
