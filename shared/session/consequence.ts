// What follows by itself from the state of a session: the start, a reveal, the next step, the end of a break.
import { rulesOf } from '#shared/exercises/edition.ts'
import type { AnswerValue } from '#shared/prompts/shapes.ts'
import { stageOf } from '#shared/prompts/stages.ts'
import { weighed } from './check-in.ts'
import { isErased, type SessionEvent } from './events.ts'
import { isBetween } from './host.ts'
import { areThrough, isAnswered, isMet, isSealed, isShut } from './progress.ts'
import { PARTNER_SEATS, type PartnerSeat, partnerOf } from './seat.ts'
import type { Break, Session, StepState } from './session.ts'
import { emptyStep } from './step-state.ts'
import * as walk from './walk.ts'

const LOW_ENERGY = 3
const CONFIDENT = 7

type Step = Session['steps'][number]

/** The next event that is due without anybody asking for it, or null. */
export function consequenceOf(session: Session): SessionEvent | null {
  const settled = hostSettled(session)
  if (settled) return settled
  if (session.phase === 'lobby') return started(session) ?? enteredAhead(session)
  if (session.phase === 'resting') return resumed(session)
  if (session.phase === 'closed') return null
  if (session.break) return isOver(session, session.break) ? { type: 'break-ended' } : null
  if (isBetween(session) || session.host?.alone) return null
  return (
    settledSpeaker(session) ??
    shortened(session) ??
    weighed(session) ??
    madeSmaller(session) ??
    revealed(session) ??
    clockStarted(session) ??
    (session.host?.held ? null : (skipped(session) ?? entered(session))) ??
    closed(session)
  )
}

// [CO2] [CO10] What each says about the counsellor has no effect before both have said it.
function hostSettled(session: Session): SessionEvent | null {
  // [CO45] A shut reveal opens once both have said so.
  const wished = session.host?.revealHeld && PARTNER_SEATS.every((seat) => session.host?.opening.includes(seat))
  if (wished) return { type: 'pace-set', pace: 'reveal-held', on: false }
  const { first, second } = session.host?.answers ?? {}
  const isAsked = session.host?.here === 'asked' || isBetween(session)
  if (!isAsked || !first || !second) return null
  if (first !== second) return { type: 'session-rested' }
  return first === 'with' ? { type: 'host-admitted' } : { type: 'host-gone' }
}

function started(session: Session): SessionEvent | null {
  const { first, second } = session.ready
  // [SE1] A session starts when both are ready and have chosen the same way of being there.
  return first && first === second ? { type: 'session-started', mode: first } : null
}

// [SE18] A break does not wait for somebody who has stopped for today.
function isOver({ rested }: Session, { returned }: Break): boolean {
  return PARTNER_SEATS.every((seat) => returned[seat] || rested.includes(seat))
}

function resumed(session: Session): SessionEvent | null {
  // [SE7] Apart, one of the two is enough.
  const enough = session.mode === 'apart' ? 1 : 2
  return session.resumed.length >= enough ? { type: 'session-resumed' } : null
}

/** Both are at this step or past it; apart, answers wait for nobody. */
function isReached(session: Session, step: Step): boolean {
  const at = session.steps.indexOf(step)
  return session.mode === 'apart' || PARTNER_SEATS.every((seat) => session.cursor[seat] >= at)
}

function isComplete(session: Session, step: Step): boolean {
  return walk.allIn(session, step) && isReached(session, step) && !isShut(session, step)
}

function settledSpeaker(session: Session): SessionEvent | null {
  if (session.speaker) return null
  const [step] = walk.decidersOf(session, 'speaker')
  if (!step || !isComplete(session, step)) return null
  return { type: 'speaker-settled', seat: leader(session, step) }
}

// [SE4] On a clash the one who led less often leads; when that is even too, the session's tiebreak. [DO6] Before both, whoever only listened.
function leader(session: Session, step: Step): PartnerSeat {
  const wishes = PARTNER_SEATS.flatMap((seat) => wishOf(session, step, seat) ?? [])
  const [wish, ...others] = wishes
  if (wish && others.every((other) => other === wish)) return wish
  if (session.owed && session.mode !== 'apart' && rulesOf(session.script).framed) return session.owed
  if (session.led.first === session.led.second) return session.tiebreak
  return session.led.first < session.led.second ? 'first' : 'second'
}

function wishOf(session: Session, step: Step, seat: PartnerSeat): PartnerSeat | null {
  const given = walk.stateOf(session, step).answers[seat]
  if (given?.as !== 'given' || isErased(given.value) || !('chosen' in given.value)) return null
  if (given.value.chosen.includes('me')) return seat
  return given.value.chosen.includes('you') ? partnerOf(seat) : null
}

// [SE9] Where a check-in says it, it is weighed there.
function shortened(session: Session): SessionEvent | null {
  if (session.shorter || rulesOf(session.script).framed) return null
  const listens = decidedBy(session, 'path').some(
    (value) =>
      (value.kind === 'choice' && value.chosen.includes('listen')) ||
      (value.kind === 'scale' && Object.values(value.values).some((at) => at <= LOW_ENERGY)),
  )
  return listens ? { type: 'path-lightened' } : null
}

// [AG4] The lower confidence counts, and nobody is told whose it was.
function madeSmaller(session: Session): SessionEvent | null {
  if (session.smaller) return null
  const low = decidedBy(session, 'smaller').some(
    (value) => value.kind === 'scale' && Object.values(value.values).some((at) => at < CONFIDENT),
  )
  return low ? { type: 'made-smaller' } : null
}

/** What was answered where a step decides this, once everybody is in. */
function decidedBy(session: Session, decided: 'path' | 'smaller'): AnswerValue[] {
  const complete = walk.decidersOf(session, decided).filter((step) => isComplete(session, step))
  const given = complete.flatMap((step) => Object.values(walk.stateOf(session, step).answers))
  return given.flatMap((each) => (each?.as === 'given' && !isErased(each.value) ? [each.value] : []))
}

function revealed(session: Session): SessionEvent | null {
  // [RV1] Everybody who is asked must be in before anything opens.
  const due = session.steps.find(
    (step, at) =>
      session.states[at] !== emptyStep &&
      session.states[at]?.revealed === null &&
      isAnswered(step) &&
      !isSealed(step) &&
      isComplete(session, step) &&
      !isDroppedApart(session, step) &&
      walk.opensTogether(session, step).every((opening) => isComplete(session, opening)),
  )
  return due ? { type: 'answers-revealed', steps: walk.opensTogether(session, due).map(({ id }) => id) } : null
}

/** [RV10] While a counsellor holds, two who go apart still stand at it. */
function isDroppedApart(session: Session, step: Step): boolean {
  return step.frame === 'check-in' && walk.isLeftOut(session, step)
}

function clockStarted(session: Session): SessionEvent | null {
  const due = session.states.findIndex((state) => state.began.length > 0 && !state.clock && isClockDue(session, state))
  const step = session.steps[due]
  return step ? { type: 'clock-started', step: step.id, opener: walk.openerOf(session) } : null
}

function isClockDue({ mode }: Session, { began, answers }: StepState): boolean {
  return mode === 'apart' || PARTNER_SEATS.every((seat) => began.includes(seat) || answers[seat])
}

// [DO7]
function skipped({ skippedFrom, closeWished }: Session): SessionEvent | null {
  return skippedFrom === null && PARTNER_SEATS.every((seat) => closeWished.includes(seat))
    ? { type: 'skipped-to-close' }
    : null
}

function entered(session: Session): SessionEvent | null {
  for (const seat of PARTNER_SEATS) {
    const at = session.cursor[seat]
    const step = session.steps[at]
    if (!step) continue
    // A deletion can leave somebody where nothing is asked any more.
    const alone = session.mode === 'apart' || walk.isLeftOut(session, step) || opensLater(step)
    const seats = alone ? leavesAlone(session, step, seat) : leaveTogether(session, step, at)
    if (seats.length === 0) continue
    return { type: 'step-entered', seats, step: session.steps[walk.indexAfter(session, at)]?.id ?? null }
  }
  return null
}

/** [DO2] In the check-in nobody waits between two parts of their own that open together. */
function opensLater({ frame, revealWith }: Step): boolean {
  return frame === 'check-in' && revealWith !== undefined
}

// [SE2] [RM34] Together, the room goes on when both have gone on; where nothing opens, when everybody who is asked is in.
function leaveTogether(session: Session, step: Step, at: number): PartnerSeat[] {
  const here = PARTNER_SEATS.filter((seat) => session.cursor[seat] === at)
  const { wentOn } = walk.stateOf(session, step)
  const left = PARTNER_SEATS.every((seat) => wentOn.includes(seat)) || stageOf(step)?.leavesItself?.(session, step)
  const done = isSealed(step) ? walk.allIn(session, step) : left
  return done ? here : []
}

// [SE3] Apart, each goes on alone, up to the first step that needs something revealed.
function leavesAlone(session: Session, step: Step, seat: PartnerSeat): PartnerSeat[] {
  const next = session.steps[walk.indexAfter(session, session.cursor[seat])]
  if (next && !isMet(session, next)) return []
  if (walk.isLeftOut(session, step)) return [seat]
  const mine = !walk.askedIn(session, step).includes(seat) || walk.isIn(session, step, seat)
  const done = isSealed(step) ? mine : walk.stateOf(session, step).wentOn.includes(seat)
  return done ? [seat] : []
}

function enteredAhead(session: Session): SessionEvent | null {
  for (const seat of PARTNER_SEATS) {
    const step = session.steps[session.cursor[seat]]
    const next = session.steps[walk.indexAfter(session, session.cursor[seat])]
    if (!step || !next || !isMet(session, next)) continue
    const done = walk.isIn(session, step, seat) || walk.stateOf(session, step).wentOn.includes(seat)
    if (done) return { type: 'step-entered', seats: [seat], step: next.id }
  }
  return null
}

function closed(session: Session): SessionEvent | null {
  return areThrough(session) ? { type: 'session-closed' } : null
}
