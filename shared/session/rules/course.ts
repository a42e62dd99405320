// The course of a session: how the two are there, stopping for today, coming back, closing.
import { rulesOf } from '#shared/exercises/edition.ts'
import type { Outcome } from '#shared/session/outcome.ts'
import type { Instant } from '#shared/time.ts'
import type { CommandOf, Mode } from '../commands.ts'
import { refuse } from '../refusal.ts'
import type { PartnerSeat } from '../seat.ts'
import type { Session } from '../session.ts'
import { isOverdue } from './breaks.ts'
import { allTakenBack } from './prompt.ts'

const isTogether = (mode: Mode): boolean => mode !== 'apart'

export function chooseMode(session: Session, seat: PartnerSeat, { mode }: CommandOf<'choose-mode'>): Outcome {
  if (!session.mode) return refuse('not-started')
  if (session.mode === mode) return session.modeAsked ? [{ type: 'mode-changed', mode }] : []
  // [SE5] Going apart asks nothing of the other; being there together needs both.
  const alone = !isTogether(mode) || isTogether(session.mode)
  const wanted = session.modeAsked !== null && session.modeAsked.by !== seat
  if (alone || wanted) return [{ type: 'mode-changed', mode }]
  return session.modeAsked?.mode === mode ? [] : [{ type: 'mode-asked', seat, mode }]
}

/** [DO7] Only in the script of two who are there together: the close comes by itself after it. */
export function skipToClose(session: Session, seat: PartnerSeat): Outcome {
  if (session.phase === 'lobby') return refuse('not-started')
  if (session.phase === 'resting') return refuse('session-resting')
  if (session.break) return refuse('on-a-break')
  if (!maySkip(session, seat)) return refuse('step-closed')
  return session.closeWished.includes(seat) ? [] : [{ type: 'close-wished', seat }]
}

/** Whether there is something left before the close that can be left for another day. */
export function maySkip(session: Session, seat: PartnerSeat): boolean {
  const step = session.steps[session.cursor[seat]]
  return rulesOf(session.script).framed && session.mode !== 'apart' && step !== undefined && !step.frame
}

/** [SA6] The same from wherever it is said: what is taken back and that it rests are one entry. */
export function stopForToday(
  session: Session,
  seat: PartnerSeat,
  { takeBack, line }: CommandOf<'stop-for-today'>,
): Outcome {
  const { phase, mode } = session
  const back = takeBack ? allTakenBack(session, seat) : []
  if (phase === 'resting') return back
  // [SE18] Apart, it takes nobody else out of what they are writing.
  if (phase === 'lobby' || mode === 'apart') return [...back, { type: 'seat-rested', seat }]
  return [...back, { type: 'session-rested', ...(line && { said: { by: seat, line } }) }]
}

export function resume(session: Session, seat: PartnerSeat): Outcome {
  if (session.phase !== 'resting') return refuse('not-resting')
  return session.resumed.includes(seat) ? [] : [{ type: 'seat-resumed', seat }]
}

export function close(session: Session, seat: PartnerSeat, now: Instant): Outcome {
  if (session.phase === 'lobby' || session.phase === 'resting') return [{ type: 'session-closed' }]
  if (!session.break) return refuse('step-unfinished')
  if (session.break.caller === seat) return refuse('not-asked')
  return isOverdue(session.break, now) ? [{ type: 'session-closed' }] : refuse('break-not-over')
}
