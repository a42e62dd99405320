// Places that are given anew: who asked about whom, and when it ended; and since when somebody sits there. The asking is not for the eyes of who asked.
import { and, desc, eq, inArray, isNull, lte } from 'drizzle-orm'
import { WAITS } from '#shared/place-anew.ts'
import type { PartnerSeat } from '#shared/session/seat.ts'
import type { Instant } from '#shared/time.ts'
import type { Db, Tx } from './client.ts'
import { authUser } from './schema/auth.ts'
import type { RowOf } from './schema/columns.ts'
import { partners, placeAskings } from './schema/couples.ts'
import { invites } from './schema/invites.ts'
import { people } from './schema/people.ts'

/** `person`: whose place it is. `by`: who asked. */
const shape = {
  asking: placeAskings.id,
  couple: placeAskings.coupleId,
  person: placeAskings.personId,
  by: placeAskings.askedBy,
  askedAt: placeAskings.askedAt,
  endedAt: placeAskings.endedAt,
}
export type PlaceAsking = RowOf<typeof shape>

export async function askForPlace(
  tx: Tx,
  { asking, couple, person, by, askedAt, endedAt }: PlaceAsking,
): Promise<void> {
  const row = { id: asking, coupleId: couple, personId: person, askedBy: by, askedAt, endedAt }
  await tx.insert(placeAskings).values(row)
}

/** The last one that this partner asked about that one. */
export async function latestAsking(
  db: Db,
  { couple, person, by }: Pick<PlaceAsking, 'couple' | 'person' | 'by'>,
): Promise<PlaceAsking | null> {
  const [found] = await db
    .select(shape)
    .from(placeAskings)
    .where(and(eq(placeAskings.coupleId, couple), eq(placeAskings.personId, person), eq(placeAskings.askedBy, by)))
    .orderBy(desc(placeAskings.askedAt))
    .limit(1)
  return found ?? null
}

/** Ends all that are open about these people, with the links into their places. */
export async function endAskings(db: Db, { about, at }: { about: readonly string[]; at: Instant }): Promise<void> {
  await db.transaction(async (tx) => {
    const ended = await tx
      .update(placeAskings)
      .set({ endedAt: at })
      .where(and(inArray(placeAskings.personId, [...about]), isNull(placeAskings.endedAt)))
      .returning({ couple: placeAskings.coupleId, person: placeAskings.personId })
    for (const place of ended) await closeLinks(tx, { ...place, at })
  })
}

async function closeLinks(
  tx: Tx,
  { couple, person, at }: { couple: string; person: string; at: Instant },
): Promise<void> {
  const theirs = tx
    .select({ seat: partners.seat })
    .from(partners)
    .where(and(eq(partners.coupleId, couple), eq(partners.personId, person), isNull(partners.leftAt)))
  const open = and(inArray(invites.letsBack, theirs), isNull(invites.usedAt), isNull(invites.closedAt))
  await tx
    .update(invites)
    .set({ closedAt: at })
    .where(and(eq(invites.coupleId, couple), open))
}

/**
 * [ST18] Ends the one that has waited long enough because somebody sits down now. `by`: who sits in the other place. False where they
 * have not asked for it, where it has not waited long enough, or where whose place it is has an account.
 */
export async function spendAsking(
  tx: Tx,
  { couple, person, by, at }: Pick<PlaceAsking, 'couple' | 'person' | 'by'> & { at: Instant },
): Promise<boolean> {
  if (!(await isGuest(tx, { person }))) return false
  const spent = await tx
    .update(placeAskings)
    .set({ endedAt: at })
    .where(
      and(
        eq(placeAskings.coupleId, couple),
        eq(placeAskings.personId, person),
        eq(placeAskings.askedBy, by),
        isNull(placeAskings.endedAt),
        lte(placeAskings.askedAt, at - WAITS),
      ),
    )
    .returning({ id: placeAskings.id })
  return spent.length > 0
}

/** What this person has not put away yet, the oldest first. */
export function unseenAskings(db: Db, { person }: { person: string }): Promise<PlaceAsking[]> {
  return db
    .select(shape)
    .from(placeAskings)
    .where(and(eq(placeAskings.personId, person), isNull(placeAskings.seenAt)))
    .orderBy(placeAskings.askedAt)
}

export async function putAskingsAway(db: Db, { person, at }: { person: string; at: Instant }): Promise<void> {
  await db
    .update(placeAskings)
    .set({ seenAt: at })
    .where(and(eq(placeAskings.personId, person), isNull(placeAskings.seenAt)))
}

/** Whether somebody is known to their devices alone. */
export async function isGuest(db: Db, { person }: { person: string }): Promise<boolean> {
  const named = and(eq(people.id, person), eq(authUser.isAnonymous, false))
  const [account] = await db
    .select({ id: authUser.id })
    .from(people)
    .innerJoin(authUser, eq(authUser.id, people.accountId))
    .where(named)
  return account === undefined
}

/** Since when this person sits where somebody else sat before; null where nobody did. */
export async function satDownAnew(
  db: Db,
  { couple, seat, person }: { couple: string; seat: PartnerSeat; person: string },
): Promise<Instant | null> {
  const all = await db
    .select({ by: partners.personId, joinedAt: partners.joinedAt, leftAt: partners.leftAt })
    .from(partners)
    .where(and(eq(partners.coupleId, couple), eq(partners.seat, seat)))
  const anew = all.some(({ by, leftAt }) => by !== person && leftAt !== null)
  return anew ? (all.find(({ by }) => by === person)?.joinedAt ?? null) : null
}
