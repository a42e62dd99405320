// Rows to begin a database test with: people, couples and sessions, each with an id of its own.
import { randomUUID } from 'node:crypto'
import type { Db } from '#db/client.ts'
import { formCouple, takeSeat } from '#db/couples.ts'
import { makeInvite } from '#db/invites.ts'
import { addPerson } from '#db/people.ts'
import { authUser } from '#db/schema/auth.ts'
import { openSession } from '#db/sessions.ts'
import { MINUTE } from '#shared/time.ts'

export const NOON = 1_795_345_200_000
export const WEEK = 7 * 24 * 60 * MINUTE

export async function aPerson(db: Db): Promise<string> {
  const id = randomUUID()
  await db.insert(authUser).values({ id, name: '', email: `${id}@guest.invalid`, isAnonymous: true })
  await addPerson(db, { id, account: id, locale: 'en', at: NOON })
  return id
}

/** A couple whose second seat is still empty. */
export async function aHalfCouple(db: Db): Promise<{ couple: string; room: string; first: string }> {
  const made = { couple: randomUUID(), room: randomUUID(), first: await aPerson(db) }
  await formCouple(db, { ...made, person: made.first, at: NOON })
  return made
}

export async function aCouple(db: Db): Promise<{ couple: string; room: string; first: string; second: string }> {
  const half = await aHalfCouple(db)
  const second = await aPerson(db)
  await takeSeat(db, { couple: half.couple, seat: 'second', person: second, at: NOON })
  return { ...half, second }
}

export async function aSession(db: Db, { room }: { room: string }, exercise = 'weather'): Promise<string> {
  const session = randomUUID()
  await openSession(db, { session, room, exercise, version: 1, at: NOON })
  return session
}

export async function anInvite(db: Db, { couple, room }: { couple: string; room: string }) {
  const session = await aSession(db, { room })
  const made = { invite: randomUUID(), couple, session, tokenHash: randomUUID() }
  const sealed = { sealedToken: Buffer.from('sealed token'), sealedNote: Buffer.from('sealed note') }
  await makeInvite(db, { ...made, ...sealed, letsBack: null, createdAt: NOON, expiresAt: NOON + WEEK })
  return made
}
