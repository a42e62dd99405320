// The course of a session: how the two are there, stopping for today, coming back, closing.
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
