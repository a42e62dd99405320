// The rules that every prompt shares: answering, passing, taking back, going on, and the clocks.
import { refusedHour } from '#shared/ahead.ts'
import type { Step } from '#shared/exercises/exercise.ts'
import { isSubset } from '#shared/prompts/bounds.ts'
import { answeredAs, kindOf } from '#shared/prompts/prompts.ts'
import { breakBegunBy } from '#shared/prompts/read.ts'
import type { AnsweredPrompt } from '#shared/prompts/shapes.ts'
import { stageOf } from '#shared/prompts/stages.ts'
import type { Outcome } from '#shared/session/outcome.ts'
import { type Instant, MINUTE } from '#shared/time.ts'
import { fits, ownListIn } from '../asked.ts'
import { maySayAnew } from '../check-in.ts'
import type { CommandOf } from '../commands.ts'
import type { SessionEvent } from '../events.ts'
import { goOnFrom } from '../host.ts'
import type { NamedBreak } from '../part-shape.ts'
import { isAnswered, isFinished, isMet, isSealed, isShut, stepFor } from '../progress.ts'
import { type RuleRefusal, refuse } from '../refusal.ts'
import type { PartnerSeat } from '../seat.ts'
import type { Session } from '../session.ts'
import * as walk from '../walk.ts'

const EXTENSION_SECONDS = 60

/** [AN2] The step a command names, if this seat stands there. [AN6] In the lobby one may only answer ahead. */
export function stepAt(session: Session, seat: PartnerSeat, id: string): Step | RuleRefusal {
  const step = walk.stepById(session, id)
  if (!step) return refuse('no-such-step')
  if (session.phase === 'lobby' && !isAhead(step)) return refuse('not-started')
  if (stepFor(session, seat) !== step) return refuse(walk.isRevealed(session, id) ? 'already-revealed' : 'step-closed')
  return step
}

/** [RV5] What was begun before a reveal fell due can be given before it is looked at. */
export function stepToGive(session: Session, seat: PartnerSeat, id: string): Step | RuleRefusal {
  const own = session.steps[session.cursor[seat]]
  if (session.phase === 'open' && own?.id === id) return own
  return (maySayAnew(session, id) && walk.stepById(session, id)) || stepAt(session, seat, id)
}

export function isAhead(step: Step): boolean {
  return kindOf(step.prompt).ahead
}

export function answer(
  session: Session,
  seat: PartnerSeat,
  step: Step,
  command: CommandOf<'answer'>,
  now: Instant,
): Outcome {
  const { prompt } = walk.halfFor(session, step, seat)
  const { value } = command
  // [AN11]
  if (step.kept === 'device') return refuse('malformed')
  if (!isAnswered(step)) return refuse('malformed-answer')
  // [RV6] [DO2]
  if (walk.isRevealed(session, step.id) && !maySayAnew(session, step.id)) return refuse('already-revealed')
  // [AN3]
  if (!walk.askedIn(session, step).includes(seat)) return refuse('not-asked')
  // [AN1]
  if (!fits(session, seat, step, value)) return refuse('malformed-answer')
  const promised = answeredAs(value).promises?.(prompt as AnsweredPrompt, value) ?? []
  const refused = promised.map((at) => refusedHour(at, now)).find(Boolean)
  if (refused) return refused
  return [{ type: 'answer-given', seat, step: step.id, locale: command.locale, words: { value } }]
}

/** [LE2] The list is made anew, at any time until the session closes; from then on something can only be taken out. */
export function carryAnew(
  session: Session,
  seat: PartnerSeat,
  { step: id, value, locale }: CommandOf<'answer'>,
): Outcome {
  const list = ownListIn(session, seat)
  if (list?.step !== id || !('steps' in value)) return refuse('malformed-answer')
  const all = list.lines.map(({ step }) => step)
  if (!isSubset(value.steps, all)) return refuse('malformed-answer')
  const standing = list.lines.filter(({ stands }) => stands).map(({ step }) => step)
  if (session.phase === 'closed' && !isSubset(value.steps, standing)) return refuse('session-closed')
  return [{ type: 'answer-given', seat, step: id, locale, words: { value } }]
}

export function pass(session: Session, seat: PartnerSeat, step: Step, { note }: CommandOf<'pass'>): Outcome {
  if (walk.isRevealed(session, step.id)) return refuse('already-revealed')
  if (!mayPass(session, seat, step)) return refuse('not-asked')
  const passed = (each: Step): SessionEvent => ({ type: 'prompt-passed', seat, step: each.id, note: note ?? null })
  // [DO2] Who skips the check-in has done with all of it that opens together.
  const later = step.frame === 'check-in' && step.revealWith ? walk.stepById(session, step.revealWith) : undefined
  return [passed(step), ...(later && !walk.isIn(session, later, seat) ? [passed(later)] : [])]
}

/** [AN7] Whether there is something here for this seat to pass. */
export function mayPass(session: Session, seat: PartnerSeat, step: Step): boolean {
  const stage = stageOf(step)
  if (stage) return stage.mayPass(session, seat, step)
  return walk.askedIn(session, step).includes(seat) && !walk.isRevealed(session, step.id)
}

export function takeBack(session: Session, seat: PartnerSeat, command: CommandOf<'take-back'>): Outcome {
  const step = walk.stepById(session, command.step)
  if (!step) return refuse('no-such-step')
  if (!walk.isIn(session, step, seat)) return refuse('nothing-given')
  return mayTakeBack(session, seat, step)
    ? [{ type: 'answer-taken-back', seat, step: step.id }]
    : refuse('already-revealed')
}

/** All that this seat may take back, as AN5 has it. */
export function allTakenBack(session: Session, seat: PartnerSeat): SessionEvent[] {
  const mine = session.steps.filter((step) => mayTakeBack(session, seat, step))
  return mine.map(({ id }) => ({ type: 'answer-taken-back', seat, step: id }))
}

/** [AN5] What is in but not revealed can be taken back, unless something already follows from it. */
export function mayTakeBack(session: Session, seat: PartnerSeat, step: Step): boolean {
  if (!walk.isIn(session, step, seat) || walk.isRevealed(session, step.id)) return false
  const stage = stageOf(step)
  if (stage) return stage.isShut(session, step)
  const decides = 'decides' in step.prompt && step.prompt.decides !== undefined
  // [RV2] In the lobby nothing follows from an answer yet, and a refusal would tell that both are in.
  if (!decides || session.phase === 'lobby') return true
  // Nor in the check-in, before it opens.
  if (step.frame === 'check-in') return true
  const follows = (each: Step) => walk.allIn(session, each) && !isShut(session, each)
  return !walk.opensTogether(session, step).every(follows)
}

export function goOn(session: Session, seat: PartnerSeat, step: Step, now: Instant): Outcome {
  const named = breakBegunBy(session, step, seat, now)
  const taken: SessionEvent[] = named ? [breakOf(named, now)] : []
  if (walk.stateOf(session, step).wentOn.includes(seat)) return taken
  // [CO6] The counsellor paces it, not what is answered.
  if (session.host?.held) return refuse('held')
  if (!mayGoOn(session, seat, step)) return refuse('step-unfinished')
  if (now < (goOnFrom(session, step) ?? now)) return refuse('too-early')
  return [{ type: 'went-on', seat, step: step.id }, ...taken]
}

function breakOf({ caller, minutes, opening }: NamedBreak, now: Instant): SessionEvent {
  return { type: 'break-taken', seat: caller, until: now + minutes * MINUTE, words: { opening } }
}

/** [SE2] [SE3] [SE8] Together a step is left when it is finished; apart, when one's own part in it is in. */
export function mayGoOn(session: Session, seat: PartnerSeat, step: Step): boolean {
  if (isSealed(step)) return false
  if (isFinished(session, step)) return true
  const alone = session.mode === 'apart' || session.phase === 'lobby'
  if (!alone || !isAnswered(step)) return false
  const next = session.steps[walk.indexAfter(session, session.steps.indexOf(step))]
  const mine = !walk.askedIn(session, step).includes(seat) || walk.isIn(session, step, seat)
  return mine && (!next || isMet(session, next))
}

export function begin(session: Session, seat: PartnerSeat, step: Step): Outcome {
  if (!stageOf(step)?.timed) return refuse('malformed-answer')
  const { began, clock } = walk.stateOf(session, step)
  return clock || began.includes(seat) ? [] : [{ type: 'seat-began', seat, step: step.id }]
}

export function extend(session: Session, step: Step): Outcome {
  if (!walk.stateOf(session, step).clock) return refuse('not-started')
  return [{ type: 'clock-extended', step: step.id, seconds: EXTENSION_SECONDS }]
}
