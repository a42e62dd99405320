// The one place where it is decided who may do what: read from the database each time, for sockets and HTTP alike, never remembered.
import { z } from 'zod'
import type { Db } from '#db/client.ts'
import { couplesOf, currentSeat, type OwnCouple } from '#db/couples.ts'
import type { Seated } from './rooms.ts'

const Uuid = z.uuid()

/** Whether the database can be asked for it at all. What is no id is not found, like any other that does not exist. */
export function isId(text: string): boolean {
  return Uuid.safeParse(text).success
}

/**
 * The person's own seat or, where they ask for `seat`, that one, if it is theirs or they hold it for somebody. Null for strangers,
 * former partners and sessions that do not exist: nobody can tell these apart.
 */
export async function seatOf(db: Db, person: string, session: string, seat?: string): Promise<Seated | null> {
  if (!isId(session)) return null
  const found = await currentSeat(db, { person, session, seat })
  // [ST10] What is said from a held seat is said by whose seat it is.
  return found && { session, couple: found.couple, seat: found.seat, person: found.person }
}

/** The couple, if this person sits in it now. */
export async function coupleOf(db: Db, person: string, couple: string): Promise<OwnCouple | null> {
  return (await couplesOf(db, { person })).find((own) => own.couple === couple) ?? null
}
