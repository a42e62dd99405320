// Stopping for today and coming back. Together it rests for both; apart only for whoever stopped.
import { leftBreak } from './evolve-break.ts'
import { hostOver } from './evolve-host.ts'
import { PARTNER_SEATS, type PartnerSeat } from './seat.ts'
import type { Folds, Session } from './session.ts'

/** [SE18] The session as it is for this seat: whoever has stopped for today is at rest in it, and in no break. */
export function asFor(session: Session, seat: PartnerSeat): Session {
  if (session.phase !== 'open' || !session.rested.includes(seat)) return session
  return { ...session, phase: 'resting', resumed: [], break: null }
}

export const REST_FOLDS: Folds<'session-rested' | 'seat-rested' | 'seat-resumed' | 'session-resumed'> = {
  'session-rested': (session, _event, said) => ({
    ...leftBreak(hostOver(session, said), 'not-resumed'),
    phase: 'resting',
    resumed: [],
    rested: [],
  }),
  'seat-rested': (session, { seat }, said) => {
    // Nobody waits for the return of a caller who has stopped.
    const going = session.break?.caller === seat ? leftBreak(session, 'not-resumed') : session
    return { ...hostOver(going, said), rested: [...session.rested, seat] }
  },
  'seat-resumed': (session, { seat }) =>
    session.phase === 'resting'
      ? { ...session, resumed: [...session.resumed, seat] }
      : { ...session, rested: session.rested.filter((each) => each !== seat) },
  'session-resumed': (session) => ({ ...session, phase: 'open', resumed: [], sittings: session.sittings + 1 }),
}

/** [SE19] Being there together takes both: it rests until whoever has stopped for today is back. */
export function restedTogether(session: Session): Session {
  if (session.mode === 'apart' || session.rested.length === 0) return session
  const resumed = PARTNER_SEATS.filter((seat) => !session.rested.includes(seat))
  return { ...leftBreak(session, 'not-resumed'), phase: 'resting', resumed, rested: [] }
}
