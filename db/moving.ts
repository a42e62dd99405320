// Makes one person's places another's, for somebody who turns out to be both. Their words are handed over in the log, not here.
import { and, eq, inArray, isNull } from 'drizzle-orm'
import type { Db, Tx } from './client.ts'
import { moveCounselled } from './counselling-ends.ts'
import { couples, partners, rooms } from './schema/couples.ts'
import { knocks } from './schema/invites.ts'
import { deviceLinks } from './schema/people.ts'
import { sessions } from './schema/sessions.ts'
import { wayChoices } from './schema/ways.ts'

/** Every couple this person ever sat in, and whether they sit there now. */
export async function couplesEverOf(db: Db, { person }: { person: string }): Promise<Map<string, boolean>> {
  const seats = await db
    .select({ couple: partners.coupleId, leftAt: partners.leftAt })
    .from(partners)
    .where(eq(partners.personId, person))
  const ever = new Map<string, boolean>()
  for (const { couple, leftAt } of seats) ever.set(couple, ever.get(couple) === true || leftAt === null)
  return ever
}

/** In one order for all, so that no two who take them in turn wait for each other. */
export function sessionsIn(
  db: Db,
  { among }: { among: readonly string[] },
): Promise<{ session: string; couple: string }[]> {
  return db
    .select({ session: sessions.id, couple: rooms.coupleId })
    .from(sessions)
    .innerJoin(rooms, eq(rooms.id, sessions.roomId))
    .where(inArray(rooms.coupleId, [...among]))
    .orderBy(sessions.id)
}

type Moving = { from: string; to: string; among: readonly string[] }

/** The seats in these couples, and whatever else waits for this person's say or for their device. */
export async function movePlaces(tx: Tx, { from, to, among }: Moving): Promise<void> {
  const here = [...among]
  await tx
    .update(partners)
    .set({ personId: to })
    .where(and(eq(partners.personId, from), inArray(partners.coupleId, here)))
  await tx
    .update(partners)
    .set({ heldBy: to })
    .where(and(eq(partners.heldBy, from), isNull(partners.leftAt)))
  await tx.update(couples).set({ deleteAskedBy: to }).where(eq(couples.deleteAskedBy, from))
  await tx.delete(wayChoices).where(and(eq(wayChoices.personId, to), inArray(wayChoices.coupleId, here)))
  await tx
    .update(wayChoices)
    .set({ personId: to })
    .where(and(eq(wayChoices.personId, from), inArray(wayChoices.coupleId, here)))
  await moveCounselled(tx, { from, to, among })
  await tx.update(knocks).set({ personId: to }).where(eq(knocks.personId, from))
  await tx.delete(deviceLinks).where(eq(deviceLinks.personId, from))
}
