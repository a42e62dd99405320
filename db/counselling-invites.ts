// The two links that a counselling begins with, one for each partner. A used, closed or expired one is simply not found.
import { and, eq, gt, inArray, isNotNull, isNull, type SQL } from 'drizzle-orm'
import type { PartnerSeat } from '#shared/session/seat.ts'
import type { Instant } from '#shared/time.ts'
import type { Db, Tx } from './client.ts'
import type { RowOf } from './schema/columns.ts'
import { counsellingInvites, counsellings, counsellors } from './schema/counselling.ts'

const shape = {
  invite: counsellingInvites.id,
  counselling: counsellingInvites.counsellingId,
  seat: counsellingInvites.seat,
  sealedToken: counsellingInvites.sealedToken,
  /** The name that whoever took it up gave. Null before that, and where a room of the two holds their names. */
  sealedName: counsellingInvites.sealedName,
  acceptedBy: counsellingInvites.acceptedBy,
  usedAt: counsellingInvites.usedAt,
  expiresAt: counsellingInvites.expiresAt,
}
export type CounsellingInvite = RowOf<typeof shape>

type New = Pick<CounsellingInvite, 'invite' | 'counselling' | 'seat' | 'sealedToken' | 'expiresAt'> & {
  tokenHash: string
  createdAt: Instant
}

/** One for each seat: an earlier one that was not taken up opens nothing any more. */
export async function keepCounsellingInvite(tx: Tx, { invite, counselling, ...made }: New): Promise<void> {
  const before = and(eq(counsellingInvites.counsellingId, counselling), eq(counsellingInvites.seat, made.seat))
  await closeCounsellingInvites(tx, made.createdAt, before)
  await tx.insert(counsellingInvites).values({ ...made, id: invite, counsellingId: counselling })
}

/** Those of them that were not taken up open nothing from then on. */
export async function closeCounsellingInvites(tx: Tx, at: Instant, which: SQL | undefined): Promise<void> {
  await tx
    .update(counsellingInvites)
    .set({ closedAt: at })
    .where(and(which, isNull(counsellingInvites.usedAt), isNull(counsellingInvites.closedAt)))
}

/** Of a counselling, by seat: those that are open or were taken up. */
export function counsellingInvitesOf(db: Db, { counselling }: { counselling: string }): Promise<CounsellingInvite[]> {
  return db
    .select(shape)
    .from(counsellingInvites)
    .where(and(eq(counsellingInvites.counsellingId, counselling), isNull(counsellingInvites.closedAt)))
    .orderBy(counsellingInvites.seat)
}

const isOpen = (now: Instant) =>
  and(isNull(counsellingInvites.usedAt), isNull(counsellingInvites.closedAt), gt(counsellingInvites.expiresAt, now))

export async function counsellingInviteAt(
  db: Db,
  { tokenHash, now }: { tokenHash: string; now: Instant },
): Promise<CounsellingInvite | null> {
  const [found] = await db
    .select(shape)
    .from(counsellingInvites)
    .innerJoin(counsellings, eq(counsellings.id, counsellingInvites.counsellingId))
    .innerJoin(counsellors, eq(counsellors.personId, counsellings.counsellorId))
    // [CO21]
    .where(
      and(
        eq(counsellingInvites.tokenHash, tokenHash),
        isOpen(now),
        isNull(counsellings.endedAt),
        isNull(counsellors.disabledAt),
      ),
    )
  return found ?? null
}

/** The counselling that a link belongs to, for the person who took that link up. */
export async function ownCounsellingInvite(
  db: Db,
  { tokenHash, person }: { tokenHash: string; person: string },
): Promise<string | null> {
  const [found] = await db
    .select({ counselling: counsellingInvites.counsellingId })
    .from(counsellingInvites)
    .where(and(eq(counsellingInvites.tokenHash, tokenHash), eq(counsellingInvites.acceptedBy, person)))
  return found?.counselling ?? null
}

/** Holds the counselling until the commit, so that of two who accept at once the second sees the first. */
export async function takeUp(
  tx: Tx,
  taking: { invite: string; person: string; sealedName: Buffer; at: Instant },
): Promise<boolean> {
  const { invite, person, sealedName, at } = taking
  const [held] = await tx
    .select({ id: counsellings.id })
    .from(counsellings)
    .innerJoin(counsellingInvites, eq(counsellingInvites.counsellingId, counsellings.id))
    .where(eq(counsellingInvites.id, invite))
    .for('update')
  if (!held) return false
  const own = tx.select({ id: counsellings.id }).from(counsellings).where(isNull(counsellings.endedAt))
  const taken = await tx
    .update(counsellingInvites)
    .set({ usedAt: at, acceptedBy: person, sealedName })
    .where(and(eq(counsellingInvites.id, invite), isOpen(at), inArray(counsellingInvites.counsellingId, own)))
    .returning({ id: counsellingInvites.id })
  return taken.length > 0
}

export async function resealName(
  tx: Tx,
  { invite, sealedName }: { invite: string; sealedName: Buffer | null },
): Promise<void> {
  await tx.update(counsellingInvites).set({ sealedName }).where(eq(counsellingInvites.id, invite))
}

/** The names that the two gave when they came by links, where no room of theirs holds them. */
export function namesGiven(
  db: Db,
  { couple }: { couple: string },
): Promise<{ invite: string; seat: PartnerSeat; sealedName: Buffer | null }[]> {
  return db
    .select({ invite: shape.invite, seat: shape.seat, sealedName: shape.sealedName })
    .from(counsellingInvites)
    .innerJoin(counsellings, eq(counsellings.id, counsellingInvites.counsellingId))
    .where(and(eq(counsellings.coupleId, couple), isNotNull(counsellingInvites.sealedName)))
}
