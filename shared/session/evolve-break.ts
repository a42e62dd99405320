// Folds what happens in a break. A break belongs to its caller; a later one by the other takes its place.
import { ERASED, isErased, type SessionEvent } from './events.ts'
import type { Break, Said, Session } from './session.ts'

export type BreakEvent = Extract<
  SessionEvent,
  { type: 'break-taken' | 'break-shortened' | 'break-renegotiated' | 'line-sent' | 'seat-returned' | 'break-ended' }
>

export function evolveBreak(session: Session, event: BreakEvent, said: Said): Session {
  if (event.type === 'break-taken') {
    const words = isErased(event.words) ? { opening: ERASED, reason: ERASED } : event.words
    const taken: Break = {
      ...said,
      caller: event.seat,
      until: event.until,
      opening: words.opening ?? null,
      reason: words.reason ?? null,
      shortened: false,
      renegotiated: false,
      lines: [],
      returned: {},
      outcome: 'open',
    }
    return { ...endedBreak(session), break: taken }
  }
  if (event.type === 'break-ended') return endedBreak(session)
  return session.break ? { ...session, break: during(session.break, event, said) } : session
}

function during(taken: Break, event: Exclude<BreakEvent, { type: 'break-taken' | 'break-ended' }>, said: Said): Break {
  switch (event.type) {
    case 'break-shortened':
      return { ...taken, until: event.until, shortened: true }
    case 'break-renegotiated':
      return { ...taken, until: event.until, renegotiated: true }
    case 'line-sent':
      return { ...taken, lines: [...taken.lines, { seat: event.seat, line: event.line }] }
    case 'seat-returned':
      return { ...taken, returned: { ...taken.returned, [event.seat]: said.at } }
  }
}

function endedBreak(session: Session): Session {
  if (!session.break) return session
  return { ...session, break: null, pastBreaks: [...session.pastBreaks, { ...session.break, outcome: 'ended' }] }
}
