// Folds what happens in a break. A break belongs to its caller; a later one by the other takes its place.
import type { Instant } from '#shared/time.ts'
import { ERASED, isErased } from './events.ts'
import { offerPassed } from './evolve-host.ts'
import type { Break, Folds, Session } from './session.ts'

export const BREAK_FOLDS: Folds<
  'break-taken' | 'break-shortened' | 'break-renegotiated' | 'line-sent' | 'seat-returned' | 'break-ended'
> = {
  'break-taken': (session, { seat, until, openEnded = false, words }, said) => {
    const { opening = null, reason = null } = isErased(words) ? { opening: ERASED, reason: ERASED } : words
    const taken: Break = {
      ...said,
      caller: seat,
      until,
      openEnded,
      opening,
      reason,
      shortened: false,
      renegotiated: false,
      lines: [],
      returned: {},
      outcome: 'open',
    }
    return offerPassed({ ...leftBreak(session, 'ended'), break: taken })
  },
  'break-shortened': (session, { until }) => during(session, () => ({ until, openEnded: false, shortened: true })),
  'break-renegotiated': (session, { until, openEnded = false }) =>
    during(session, () => ({ until, openEnded, renegotiated: true })),
  'line-sent': (session, { seat, line }) => during(session, ({ lines }) => ({ lines: [...lines, { seat, line }] })),
  'seat-returned': (session, { seat }, { at }) =>
    during(session, ({ returned }) => ({ returned: { ...returned, [seat]: at } })),
  'break-ended': (session, _, { at }) => leftBreak(afterBreak(session, at), 'ended'),
}

function during(session: Session, change: (taken: Break) => Partial<Break>): Session {
  return session.break ? { ...session, break: { ...session.break, ...change(session.break) } } : session
}

/** [DO7] A break is no part of what a sitting lasts. */
function afterBreak(session: Session, at: Instant): Session {
  const { sittingSince: since, break: taken } = session
  return since === null || !taken ? session : { ...session, sittingSince: since + at - taken.at }
}

export function leftBreak(session: Session, outcome: Exclude<Break['outcome'], 'open'>): Session {
  if (!session.break) return session
  const past: Break = { ...session.break, outcome, backAt: session.cursor }
  return { ...session, break: null, pastBreaks: [...session.pastBreaks, past] }
}
