// People: found by their account, added on first sight. Nothing here says who somebody's partner is.
import { and, eq, isNull } from 'drizzle-orm'
import type { Locale } from '#shared/locale.ts'
import type { Instant } from '#shared/time.ts'
import type { Db } from './client.ts'
import { placeAskings } from './schema/couples.ts'
import { people } from './schema/people.ts'

export type StoredPerson = typeof people.$inferSelect

export async function personById(db: Db, { person }: { person: string }): Promise<StoredPerson | null> {
  const [found] = await db.select().from(people).where(eq(people.id, person))
  return found ?? null
}

export async function personOfAccount(db: Db, { account }: { account: string }): Promise<StoredPerson | null> {
  return (await seenPerson(db, { account }))?.person ?? null
}

/** The person of an account that asks for something. `askedAbout`: a partner asks that a place of theirs be given anew. */
export async function seenPerson(
  db: Db,
  { account }: { account: string },
): Promise<{ person: StoredPerson; askedAbout: boolean } | null> {
  const [found] = await db
    .select({ person: people, asking: placeAskings.id })
    .from(people)
    .leftJoin(placeAskings, and(eq(placeAskings.personId, people.id), isNull(placeAskings.endedAt)))
    .where(eq(people.accountId, account))
    .limit(1)
  return found ? { person: found.person, askedAbout: found.asking !== null } : null
}

/** The person of an account, made with `id` if there is none yet; two calls at once give one person. */
export async function addPerson(
  db: Db,
  { id, account, locale, at }: { id: string; account: string; locale: Locale; at: Instant },
): Promise<StoredPerson> {
  const [added] = await db
    .insert(people)
    .values({ id, accountId: account, locale, createdAt: at })
    .onConflictDoNothing({ target: people.accountId })
    .returning()
  const standing = added ?? (await personOfAccount(db, { account }))
  if (!standing) throw new Error('a person vanished while being added')
  return standing
}

/** Somebody without a sign-in: on one phone, their seat is held by another person. */
export async function addHeldPerson(
  db: Db,
  { id, locale, at }: { id: string; locale: Locale; at: Instant },
): Promise<void> {
  await db.insert(people).values({ id, locale, createdAt: at })
}

/** Gives somebody without a sign-in their own. False when they have one by now. */
export async function giveAccount(db: Db, { person, account }: { person: string; account: string }): Promise<boolean> {
  const given = await db
    .update(people)
    .set({ accountId: account })
    .where(and(eq(people.id, person), isNull(people.accountId)))
    .returning({ id: people.id })
  return given.length > 0
}

export async function changeLocale(db: Db, { person, locale }: { person: string; locale: Locale }): Promise<void> {
  await db.update(people).set({ locale }).where(eq(people.id, person))
}
