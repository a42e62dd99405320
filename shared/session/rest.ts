// Stopping for today and coming back. Together it rests for both; apart only for whoever stopped.
import type { EventOf } from './events.ts'
import { hostOver } from './evolve-host.ts'
import { PARTNER_SEATS, type PartnerSeat } from './seat.ts'
import type { Said, Session } from './session.ts'

type RestEvent = EventOf<'session-rested' | 'seat-rested' | 'seat-resumed' | 'session-resumed'>

/** [SE18] The session as it is for this seat: whoever has stopped for today is at rest in it, and in no break. */
export function asFor(session: Session, seat: PartnerSeat): Session {
  if (session.phase !== 'open' || !session.rested.includes(seat)) return session
  return { ...session, phase: 'resting', resumed: [], break: null }
}

export function evolveRest(session: Session, event: RestEvent, said: Said): Session {
  switch (event.type) {
    case 'session-rested':
      return { ...leftBreak(hostOver(session, said)), phase: 'resting', resumed: [], rested: [] }
    case 'seat-rested': {
      // Nobody waits for the return of a caller who has stopped.
      const going = session.break?.caller === event.seat ? leftBreak(session) : session
      return { ...hostOver(going, said), rested: [...session.rested, event.seat] }
    }
    case 'seat-resumed':
      if (session.phase === 'resting') return { ...session, resumed: [...session.resumed, event.seat] }
      return { ...session, rested: session.rested.filter((seat) => seat !== event.seat) }
    case 'session-resumed':
      return { ...session, phase: 'open', resumed: [], sittings: session.sittings + 1 }
  }
}

/** [SE19] Being there together takes both: it rests until whoever has stopped for today is back. */
export function restedTogether(session: Session): Session {
  if (session.mode === 'apart' || session.rested.length === 0) return session
  const resumed = PARTNER_SEATS.filter((seat) => !session.rested.includes(seat))
  return { ...leftBreak(session), phase: 'resting', resumed, rested: [] }
}

export function leftBreak(session: Session): Session {
  if (!session.break) return session
  return { ...session, break: null, pastBreaks: [...session.pastBreaks, { ...session.break, outcome: 'not-resumed' }] }
}
