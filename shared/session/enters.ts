// How what a seat gives in a step may enter the letter: as the step says, and where it says nothing, by its kind.
import { rulesOf } from '#shared/exercises/edition.ts'
import type { Step } from '#shared/exercises/exercise.ts'
import { mirroredStep } from '#shared/prompts/mirror.ts'
import { isWish } from '#shared/prompts/offer.ts'
import { guessedStep } from '#shared/prompts/opening.ts'
import { kindOf } from '#shared/prompts/prompts.ts'
import { isOrdered } from '#shared/prompts/rank.ts'
import type { Enters } from './part-shape.ts'
import { type PartnerSeat, partnerOf } from './seat.ts'
import type { Session } from './session.ts'
import { askedIn, decides, halfFor, isLeftOut, stepById } from './walk.ts'

/** [LE1] Undefined where nothing given there enters, and in sessions whose letter asks nobody what of it may. */
export function entersAs(session: Session, step: Step, seat: PartnerSeat): Enters | undefined {
  const rule = ruleOf(session, step, seat)
  // [LE18] Where only one of the two is asked tonight, there is nothing for it to stand with.
  const alone =
    rule && isForBoth(rule) && turnsOf(session, step).some((turn) => turn !== step && isLeftOut(session, turn))
  const answered = answeredIn(session, step, seat)
  // [LE30]
  const bare = rule && answered && !mayEnter(entersAs(session, answered, partnerOf(seat)))
  return alone || bare ? 'never' : rule && ofOneIn(session, step, rule)
}

/** [LE32] Where one of the two is asked and no more, there is nobody to wait for. A wish is both's: one asks, the other answers. */
function ofOneIn(session: Session, step: Step, rule: Enters): Enters {
  const isOne = askedIn(session, step).length === 1 && turnsOf(session, step).length === 1
  if (!isOne || !isForBoth(rule) || isWish(session, step)) return rule
  // [LE14] What was picked on the other's answer is told of both or of neither.
  if (step.answers && kindOf(step.prompt).enters === 'both') return 'never'
  return rule === 'both' ? 'stands' : 'carry'
}

/** [LE17] How what is said back there enters: as what it is said of does. */
export function saidBackEnters(session: Session, step: Step, seat: PartnerSeat): Enters | undefined {
  const mirrored = stepById(session, mirroredStep(step) ?? '')
  return mirrored && ruleOf(session, mirrored, seat)
}

/** The step in which the other gave what this seat answers. */
export function answeredIn(session: Session, step: Step, seat: PartnerSeat): Step | undefined {
  const { answers } = halfFor(session, step, seat)
  if (!answers) return undefined
  return stepById(session, typeof answers === 'string' ? answers : answers.step)
}

/** Whether it can stand in the letter by itself. */
export function mayEnter(
  rule: Enters | undefined,
): rule is Exclude<Enters, 'never' | 'with-page' | 'wish'> | undefined {
  return rule !== 'never' && rule !== 'with-page'
}

export function isForBoth(rule: Enters): boolean {
  return rule === 'both' || rule === 'both-carry'
}

/** [AN40] Of what each is asked in a turn of their own, both turns: one's stands only with the other's. */
export function turnsOf({ steps }: Session, step: Step): Step[] {
  if (step.asks === 'both') return [step]
  const asked = ({ asks, inReflection, prompt }: Step) => JSON.stringify([asks, inReflection, prompt])
  return steps.filter((each) => asked(each) === asked(step))
}

/** By the step, or where it says nothing by its kind, whatever tonight leaves out. */
export function ruleOf(session: Session, step: Step, seat: PartnerSeat): Enters | undefined {
  const { prompt, inReflection } = halfFor(session, step, seat)
  if (step.kept || inReflection) return step.kept ? undefined : inReflection
  if (rulesOf(session.script).letter === 1 || step.id in session.hosted.brought) return undefined
  if (fillsPage(session, step)) return 'with-page'
  const guessed = guessedStep(prompt)
  // [LE8] A guess at anything but an order is a way of asking, and over with the answer.
  const target = guessed === undefined ? undefined : stepById(session, guessed)
  const told = guessed === undefined || (target !== undefined && isOrdered(target))
  // [LE14]
  return told && !decides(step, 'speaker') ? kindOf(prompt).enters : 'never'
}

// [LE19]
function fillsPage({ steps }: Session, { id }: Step): boolean {
  return steps.some(({ prompt }) => 'parts' in prompt && prompt.parts?.some(({ of }) => of === id))
}
