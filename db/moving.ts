// Makes one person's places another's, for somebody who turns out to be both. Their words are handed over in the log, not here.
import { and, eq, inArray, isNull } from 'drizzle-orm'
import type { PartnerSeat } from '#shared/session/seat.ts'
import type { Db, Tx } from './client.ts'
import { moveCounselled } from './counselling-ends.ts'
import { dropDeviceLinks } from './device-links.ts'
import { couples, partners, placeAskings, rooms } from './schema/couples.ts'
import { knocks } from './schema/invites.ts'
import { paperCodes } from './schema/people.ts'
import { sessions } from './schema/sessions.ts'
import { wayChoices } from './schema/ways.ts'

/** `counts`: they sit there now or, where it was given to somebody else, still have their say. */
export type PlaceEver = { couple: string; seat: PartnerSeat; counts: boolean }

/** Every place this person ever had. */
export async function placesEverOf(db: Db, { person }: { person: string }): Promise<PlaceEver[]> {
  const places = await db
    .select({ couple: partners.coupleId, seat: partners.seat, leftAt: partners.leftAt, keepsSay: partners.keepsSay })
    .from(partners)
    .where(eq(partners.personId, person))
  return places.map(({ couple, seat, leftAt, keepsSay }) => ({ couple, seat, counts: leftAt === null || keepsSay }))
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
  await moveAskings(tx, { from, to, among })
  await endSayOfSeated(tx, { person: to, among })
  await tx.delete(paperCodes).where(eq(paperCodes.personId, from))
  await dropDeviceLinks(tx, { person: from })
}

/** Whoever sits there again decides about everything they ever wrote there. */
async function endSayOfSeated(tx: Tx, { person, among }: { person: string; among: readonly string[] }): Promise<void> {
  const sits = tx
    .select({ couple: partners.coupleId })
    .from(partners)
    .where(and(eq(partners.personId, person), isNull(partners.leftAt), inArray(partners.coupleId, [...among])))
  await tx
    .update(partners)
    .set({ keepsSay: false })
    .where(and(eq(partners.personId, person), inArray(partners.coupleId, sits)))
}

async function moveAskings(tx: Tx, { from, to, among }: Moving): Promise<void> {
  const here = inArray(placeAskings.coupleId, [...among])
  await tx
    .update(placeAskings)
    .set({ personId: to })
    .where(and(eq(placeAskings.personId, from), here))
  await tx
    .update(placeAskings)
    .set({ askedBy: to })
    .where(and(eq(placeAskings.askedBy, from), here))
}
