// What each partner agreed to with a counsellor. Only what stands now counts, and only from those who sit in the couple now.
import { and, eq, inArray, isNotNull, isNull, type SQL } from 'drizzle-orm'
import type { Instant } from '#shared/time.ts'
import type { Db, Tx } from './client.ts'
import { type Among, idsOf, isOneOf } from './counselling.ts'
import type { RowOf } from './schema/columns.ts'
import { consents, counsellings, type PURPOSES } from './schema/counselling.ts'
import { partners } from './schema/couples.ts'

export type Purpose = (typeof PURPOSES)[number]

type One = { counselling: string; person: string; purpose: Purpose }

const ofOne = ({ counselling, person, purpose }: One) =>
  and(eq(consents.counsellingId, counselling), eq(consents.personId, person), eq(consents.purpose, purpose))

const standing = (which: SQL | undefined) => and(which, isNull(consents.withdrawnAt))

/** A consent that is in force keeps the day it was given; only how far it reaches back changes. */
export async function giveConsent(
  tx: Tx,
  { id, reachesBackTo, at, ...one }: One & { id: string; reachesBackTo: Instant | null; at: Instant },
): Promise<void> {
  const stands = standing(ofOne(one))
  const changed = await tx.update(consents).set({ reachesBackTo }).where(stands).returning({ id: consents.id })
  if (changed.length > 0) return
  const { counselling, person, purpose } = one
  await tx
    .insert(consents)
    .values({ id, counsellingId: counselling, personId: person, purpose, reachesBackTo, givenAt: at })
}

export async function withdrawConsent(tx: Tx, { at, ...one }: One & { at: Instant }): Promise<void> {
  await tx
    .update(consents)
    .set({ withdrawnAt: at })
    .where(standing(ofOne(one)))
}

/** All that stands in these counsellings, of one person or of everybody. */
export async function withdrawAll(
  tx: Tx,
  { among, person, at }: { among: Among; person?: string; at: Instant },
): Promise<void> {
  const theirs = and(
    inArray(consents.counsellingId, idsOf(tx, among)),
    person ? eq(consents.personId, person) : undefined,
  )
  await tx.update(consents).set({ withdrawnAt: at }).where(standing(theirs))
}

const shape = {
  person: consents.personId,
  purpose: consents.purpose,
  reachesBackTo: consents.reachesBackTo,
  givenAt: consents.givenAt,
  withdrawnAt: consents.withdrawnAt,
}
export type GivenConsent = RowOf<typeof shape>

const isSeated = and(
  eq(partners.coupleId, counsellings.coupleId),
  eq(partners.personId, consents.personId),
  isNull(partners.leftAt),
)

/** What stands in these counsellings, of those who sit in their couples now. */
export async function consentsAmong(
  db: Db,
  { counsellings: among }: { counsellings: readonly string[] },
): Promise<(GivenConsent & { counselling: string })[]> {
  if (among.length === 0) return []
  return db
    .select({ ...shape, counselling: consents.counsellingId })
    .from(consents)
    .innerJoin(counsellings, eq(counsellings.id, consents.counsellingId))
    .innerJoin(partners, isSeated)
    .where(standing(inArray(consents.counsellingId, [...among])))
}

/** When a consent to this was taken back, by whomever. */
export async function takenBackAt(
  db: Db,
  { counselling, purpose }: Pick<One, 'counselling' | 'purpose'>,
): Promise<Instant[]> {
  const rows = await db
    .select({ at: consents.withdrawnAt })
    .from(consents)
    .where(and(eq(consents.counsellingId, counselling), eq(consents.purpose, purpose), isNotNull(consents.withdrawnAt)))
  return rows.flatMap(({ at }) => at ?? [])
}

/** All that somebody ever agreed to there, and with whom, the oldest first. */
export function consentsOf(
  db: Db,
  { among, person }: { among: Among; person: string },
): Promise<(GivenConsent & { counsellor: string })[]> {
  return db
    .select({ ...shape, counsellor: counsellings.counsellorId })
    .from(consents)
    .innerJoin(counsellings, eq(counsellings.id, consents.counsellingId))
    .where(and(isOneOf(among), eq(consents.personId, person)))
    .orderBy(consents.givenAt, consents.id)
}
