// Stopping for today and coming back. Together it rests for both; apart only for whoever stopped.
import { dayOf } from '#shared/ahead.ts'
import { HOUR, type Instant, MINUTE } from '#shared/time.ts'
import { leftBreak } from './evolve-break.ts'
import { hostOver } from './evolve-host.ts'
import { PARTNER_SEATS, type PartnerSeat } from './seat.ts'
import type { Folds, Session } from './session.ts'

/** [SA7] A day ends at five in the morning. */
const DAY_BEGINS = 5 * HOUR

/** [SE18] The session as it is for this seat: whoever has stopped for today is at rest in it, and in no break. */
export function asFor(session: Session, seat: PartnerSeat): Session {
  if (session.phase !== 'open' || !session.rested.includes(seat)) return session
  return { ...session, phase: 'resting', resumed: [], break: null }
}

/** Whether this seat has stopped for today, and their next day has not come. By their own clock, where they have said how it stands. */
export function isOverForToday({ stopped, offsets }: Session, seat: PartnerSeat, now: Instant): boolean {
  const at = stopped[seat]
  const dayAt = (moment: Instant) => dayOf(moment + (offsets[seat] ?? 0) * MINUTE - DAY_BEGINS)
  return at !== undefined && dayAt(at) === dayAt(now)
}

export const REST_FOLDS: Folds<'session-rested' | 'seat-rested' | 'seat-resumed' | 'session-resumed'> = {
  'session-rested': (session, { said: line }, said) => ({
    ...leftBreak(hostOver(session, said), 'not-resumed'),
    phase: 'resting',
    resumed: [],
    rested: [],
    stopped: { first: said.at, second: said.at },
    stopSaid: line ?? null,
  }),
  'seat-rested': (before, { seat }, said) => {
    const session = { ...before, stopped: { ...before.stopped, [seat]: said.at } }
    if (session.phase === 'lobby') return session
    // Nobody waits for the return of a caller who has stopped.
    const going = session.break?.caller === seat ? leftBreak(session, 'not-resumed') : session
    return { ...hostOver(going, said), rested: [...session.rested, seat] }
  },
  'seat-resumed': (before, { seat }) => {
    const { [seat]: _over, ...stopped } = before.stopped
    const session = { ...before, stopped }
    return session.phase === 'resting'
      ? { ...session, resumed: [...session.resumed, seat] }
      : { ...session, rested: session.rested.filter((each) => each !== seat) }
  },
  'session-resumed': (session, _event, { at }) => ({
    ...session,
    phase: 'open',
    sittingSince: at,
    resumed: [],
    stopped: {},
    stopSaid: null,
    sittings: session.sittings + 1,
  }),
}

/** [SE19] Being there together takes both: it rests until whoever has stopped for today is back. */
export function restedTogether(session: Session): Session {
  if (session.mode === 'apart' || session.rested.length === 0) return session
  const resumed = PARTNER_SEATS.filter((seat) => !session.rested.includes(seat))
  return { ...leftBreak(session, 'not-resumed'), phase: 'resting', resumed, rested: [] }
}
