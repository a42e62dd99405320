// What versions before the root secret left in the database in another form: each row is given, and kept as it comes back. Used at one first start.
import { and, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import type { Tx } from './client.ts'
import { authAccount, authSession, authUser } from './schema/auth.ts'
import { counsellors, secondFactors } from './schema/counselling.ts'
import { keys } from './schema/couples.ts'
import { ownExercises } from './schema/own-exercises.ts'
import { type EventStructure, entries } from './schema/sessions.ts'

type Older = {
  /** Null for a row that cannot be opened: it stays as it is. */
  key: (row: { couple: string; person: string | null; wrapped: Buffer }) => Buffer | null
  ownKey: (row: { person: string; wrapped: Buffer }) => Buffer | null
  factor: (row: { account: string; sealed: Buffer }) => Buffer | null
  token: (token: string) => string
  address: (row: { account: string; address: string }) => { name: string; sealed: Buffer }
  password: (row: { account: string; password: string }) => string
  exercise: (row: { exercise: string; version: number; file: unknown }) => Buffer
  event: (session: string, event: EventStructure) => EventStructure
}

export async function fromOlder(tx: Tx, older: Older): Promise<void> {
  await wrappedKeys(tx, older)
  await signIns(tx, older)
  await carriedExercises(tx, older)
  const found = await tx.select().from(ownExercises).where(isNotNull(ownExercises.file))
  for (const { exercise, version, file } of found) {
    await tx
      .update(ownExercises)
      .set({ file: null, sealed: older.exercise({ exercise, version, file: file?.file }) })
      .where(and(eq(ownExercises.exercise, exercise), eq(ownExercises.version, version)))
  }
}

async function carriedExercises(tx: Tx, older: Older): Promise<void> {
  const carrying = sql`${entries.events}::text like '%"id": "own-%'`
  const found = await tx.select().from(entries).where(carrying)
  for (const { sessionId, position, events } of found) {
    const anew = events.events.map((event) => older.event(sessionId, event))
    await tx
      .update(entries)
      .set({ events: { events: anew } })
      .where(and(eq(entries.sessionId, sessionId), eq(entries.position, position)))
  }
}

async function wrappedKeys(tx: Tx, older: Older): Promise<void> {
  for (const { id, coupleId, personId, wrapped } of await tx.select().from(keys)) {
    const anew = wrapped && older.key({ couple: coupleId, person: personId, wrapped })
    if (anew) await tx.update(keys).set({ wrapped: anew }).where(eq(keys.id, id))
  }
  for (const { personId: person, wrappedKey } of await tx.select().from(counsellors)) {
    const anew = wrappedKey && older.ownKey({ person, wrapped: wrappedKey })
    if (anew) await tx.update(counsellors).set({ wrappedKey: anew }).where(eq(counsellors.personId, person))
  }
  for (const { accountId: account, sealedSecret: sealed } of await tx.select().from(secondFactors)) {
    const anew = older.factor({ account, sealed })
    if (anew) await tx.update(secondFactors).set({ sealedSecret: anew }).where(eq(secondFactors.accountId, account))
  }
}

async function signIns(tx: Tx, older: Older): Promise<void> {
  for (const { id, token } of await tx.select().from(authSession)) {
    await tx
      .update(authSession)
      .set({ token: older.token(token) })
      .where(eq(authSession.id, id))
  }
  const named = and(eq(authUser.isAnonymous, false), isNull(authUser.sealedAddress))
  for (const { id: account, email: address } of await tx.select().from(authUser).where(named)) {
    const { name, sealed } = older.address({ account, address })
    await tx.update(authUser).set({ email: name, sealedAddress: sealed }).where(eq(authUser.id, account))
  }
  for (const { id, userId: account, password } of await tx.select().from(authAccount)) {
    if (!password) continue
    const sealed = older.password({ account, password })
    await tx.update(authAccount).set({ password: sealed }).where(eq(authAccount.id, id))
  }
}
