// The way a couple is on, and which of its exercises each who sits there calls their own.
import { and, eq, isNull } from 'drizzle-orm'
import type { Instant } from '#shared/time.ts'
import type { Db, Tx } from './client.ts'
import { partners } from './schema/couples.ts'
import { coupleWays, wayChoices } from './schema/ways.ts'

export type TakenWay = { way: string; begunAt: Instant }

export async function wayOf(db: Db, { couple }: { couple: string }): Promise<TakenWay | null> {
  const [found] = await db
    .select({ way: coupleWays.way, begunAt: coupleWays.begunAt })
    .from(coupleWays)
    .where(eq(coupleWays.coupleId, couple))
  return found ?? null
}

/** Begins it anew, whatever the couple was on before. */
export async function takeWay(
  db: Db,
  { couple, way, at }: { couple: string; way: string; at: Instant },
): Promise<void> {
  await leaveWay(db, { couple })
  await db.insert(coupleWays).values({ coupleId: couple, way, begunAt: at })
}

export async function leaveWay(db: Db, { couple }: { couple: string }): Promise<void> {
  await db.delete(wayChoices).where(eq(wayChoices.coupleId, couple))
  await db.delete(coupleWays).where(eq(coupleWays.coupleId, couple))
}

export type OwnChoice = { person: string; exercise: string }

/** Of those who sit in the couple now. */
export function choicesOf(db: Db, { couple, way }: { couple: string; way: string }): Promise<OwnChoice[]> {
  return db
    .select({ person: wayChoices.personId, exercise: wayChoices.exercise })
    .from(wayChoices)
    .innerJoin(
      partners,
      and(
        eq(partners.coupleId, wayChoices.coupleId),
        eq(partners.personId, wayChoices.personId),
        isNull(partners.leftAt),
      ),
    )
    .where(and(eq(wayChoices.coupleId, couple), eq(wayChoices.way, way)))
    .orderBy(partners.seat)
}

/** The last choice counts. */
export async function chooseOwn(
  db: Db,
  choice: { couple: string; person: string; way: string; exercise: string },
): Promise<void> {
  const { couple, person, way, exercise } = choice
  await db
    .insert(wayChoices)
    .values({ coupleId: couple, personId: person, way, exercise })
    .onConflictDoUpdate({ target: [wayChoices.coupleId, wayChoices.personId, wayChoices.way], set: { exercise } })
}

export async function dropChoices(tx: Tx, { couple, person }: { couple: string; person: string }): Promise<void> {
  await tx.delete(wayChoices).where(and(eq(wayChoices.coupleId, couple), eq(wayChoices.personId, person)))
}
