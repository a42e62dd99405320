// Deleting for good: somebody's words, the ways into a couple, or everything of the two. What is deleted here is nowhere kept.
import { and, eq, inArray, isNotNull, isNull } from 'drizzle-orm'
import type { Instant } from '#shared/time.ts'
import type { Tx } from './client.ts'
import { deleteWithCouple } from './counselling-ends.ts'
import { couples, keys, partners, placeAskings, rooms } from './schema/couples.ts'
import { codes, invites } from './schema/invites.ts'
import { people } from './schema/people.ts'
import { entries, sessions } from './schema/sessions.ts'
import { oweSweep } from './sweeping.ts'
import { leaveWay } from './ways.ts'

type Couple = { couple: string }

/** The entries keep their place and their structure. */
export async function emptyWords(
  tx: Tx,
  { session, positions, at }: { session: string; positions: readonly number[]; at: Instant },
): Promise<void> {
  if (positions.length === 0) return
  await tx
    .update(entries)
    .set({ words: null, keyId: null, erasedAt: at })
    .where(and(eq(entries.sessionId, session), inArray(entries.position, [...positions])))
  await oweSweep(tx)
}

/** The notes that went with the couple's invites. */
export async function dropNotes(tx: Tx, { couple }: Couple): Promise<void> {
  await tx.update(invites).set({ sealedNote: null }).where(eq(invites.coupleId, couple))
  await oweSweep(tx)
}

/** Every open invite of the couple and every code made from one; a knock is refused with its code. */
export async function closeWaysIn(tx: Tx, { couple, at }: Couple & { at: Instant }): Promise<void> {
  const own = tx.select({ id: invites.id }).from(invites).where(eq(invites.coupleId, couple))
  await tx
    .update(codes)
    .set({ closedAt: at })
    .where(and(inArray(codes.inviteId, own), isNull(codes.closedAt)))
  await tx
    .update(invites)
    .set({ closedAt: at })
    .where(and(eq(invites.coupleId, couple), isNull(invites.usedAt), isNull(invites.closedAt)))
}

/** Who asks that everything of the two be deleted; null takes it back. */
export async function askToDelete(tx: Tx, { couple, person }: Couple & { person: string | null }): Promise<void> {
  await tx.update(couples).set({ deleteAskedBy: person }).where(eq(couples.id, couple))
}

/** Deletes the couple with everything of theirs, and a partner who has no sign-in and so no other couple. */
export async function deleteCouple(tx: Tx, { couple, at }: Couple & { at: Instant }): Promise<void> {
  await oweSweep(tx)
  const room = tx.select({ id: rooms.id }).from(rooms).where(eq(rooms.coupleId, couple))
  const held = await tx
    .select({ person: partners.personId })
    .from(partners)
    .where(and(eq(partners.coupleId, couple), isNotNull(partners.heldBy)))
  await tx.delete(invites).where(eq(invites.coupleId, couple))
  const own = tx.select({ id: sessions.id }).from(sessions).where(inArray(sessions.roomId, room))
  // An invite may have been made by a couple that the session has left since.
  await tx.delete(invites).where(inArray(invites.sessionId, own))
  await tx.delete(entries).where(inArray(entries.sessionId, own))
  await tx.delete(sessions).where(inArray(sessions.roomId, room))
  await leaveWay(tx, { couple })
  await deleteWithCouple(tx, { couple, at })
  await tx.delete(keys).where(eq(keys.coupleId, couple))
  await tx.delete(placeAskings).where(eq(placeAskings.coupleId, couple))
  await tx.delete(partners).where(eq(partners.coupleId, couple))
  await tx.delete(rooms).where(eq(rooms.coupleId, couple))
  await tx.delete(couples).where(eq(couples.id, couple))
  const gone = held.map(({ person }) => person)
  if (gone.length > 0) await tx.delete(people).where(and(inArray(people.id, gone), isNull(people.accountId)))
}
