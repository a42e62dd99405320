// Invites: one open at a time for a session or for whom it lets back, good for one person. Used, closed and expired ones are simply not found.
import { and, eq, gt, isNotNull, isNull, type SQL } from 'drizzle-orm'
import type { PartnerSeat } from '#shared/session/seat.ts'
import type { Instant } from '#shared/time.ts'
import type { Db, Tx } from './client.ts'
import { askAnew } from './counselling-ends.ts'
import { leaveSeat, partnersOf, takeSeat, vacantSeat } from './couples.ts'
import { askToDelete } from './erasing.ts'
import { spendAsking } from './place-askings.ts'
import type { RowOf } from './schema/columns.ts'
import { codes, invites } from './schema/invites.ts'
import { oweSweep } from './sweeping.ts'

const shape = {
  invite: invites.id,
  couple: invites.coupleId,
  session: invites.sessionId,
  sealedToken: invites.sealedToken,
  sealedNote: invites.sealedNote,
  /** The taken seat that whoever lost everything is let back into; null where the seat is empty. */
  letsBack: invites.letsBack,
  createdAt: invites.createdAt,
  expiresAt: invites.expiresAt,
}
export type OpenInvite = RowOf<typeof shape>

export const inviteIsOpen = (now: Instant) =>
  and(isNull(invites.usedAt), isNull(invites.closedAt), gt(invites.expiresAt, now))

/** Of those that give its empty seat. */
const ofSession = (session: string) => and(eq(invites.sessionId, session), isNull(invites.letsBack))

/** Makes an invite and closes the earlier one of the session, or of the couple where it lets somebody back. */
export async function makeInvite(db: Db, made: OpenInvite & { tokenHash: string }): Promise<void> {
  const { invite, couple, session, createdAt: at, ...rest } = made
  const { letsBack } = rest
  await db.transaction(async (tx) => {
    await (letsBack ? closeWaysBack(tx, { couple, letsBack, at }) : closeInvites(tx, { session, at }))
    await tx.insert(invites).values({ ...rest, id: invite, coupleId: couple, sessionId: session, createdAt: at })
  })
}

export async function closeInvites(db: Db, { session, at }: { session: string; at: Instant }): Promise<void> {
  await close(db, at, ofSession(session))
}

async function close(db: Db, at: Instant, which: SQL | undefined): Promise<void> {
  await db
    .update(invites)
    .set({ closedAt: at })
    .where(and(which, isNull(invites.usedAt), isNull(invites.closedAt)))
}

type Way = { couple: string; letsBack?: PartnerSeat }

/** The couple's ways back, or only those into one seat. */
async function closeWaysBack(db: Db, { couple, letsBack, at }: Way & { at: Instant }): Promise<void> {
  const way = letsBack ? eq(invites.letsBack, letsBack) : isNotNull(invites.letsBack)
  await close(db, at, and(eq(invites.coupleId, couple), way))
}

async function open(db: Db, now: Instant, which: SQL | undefined): Promise<OpenInvite | null> {
  const [found] = await db
    .select(shape)
    .from(invites)
    .where(and(which, inviteIsOpen(now)))
  return found ?? null
}

type At = { now: Instant }

export function wayBack(db: Db, { couple, letsBack, now }: Required<Way> & At): Promise<OpenInvite | null> {
  return open(db, now, and(eq(invites.coupleId, couple), eq(invites.letsBack, letsBack)))
}

export function inviteOfSession(db: Db, { session, now }: At & { session: string }): Promise<OpenInvite | null> {
  return open(db, now, ofSession(session))
}

export function inviteByToken(db: Db, { tokenHash, now }: At & { tokenHash: string }): Promise<OpenInvite | null> {
  return open(db, now, eq(invites.tokenHash, tokenHash))
}

export function inviteById(db: Db, { invite, now }: At & { invite: string }): Promise<OpenInvite | null> {
  return open(db, now, eq(invites.id, invite))
}

/** Where a token leads or once led, open or not: only for those who sit there already. */
export async function sessionOfToken(db: Db, { tokenHash }: { tokenHash: string }): Promise<string | null> {
  const [found] = await db.select({ session: invites.sessionId }).from(invites).where(eq(invites.tokenHash, tokenHash))
  return found?.session ?? null
}

export async function changeNote(
  db: Db,
  { session, sealedNote, now }: { session: string; sealedNote: Buffer | null; now: Instant },
): Promise<void> {
  await db.transaction(async (tx) => {
    const changed = and(ofSession(session), inviteIsOpen(now))
    await tx.update(invites).set({ sealedNote }).where(changed)
    await oweSweep(tx)
  })
}

export type Accepted = { couple: string; session: string; seat: PartnerSeat }

/**
 * [ST7] Uses an open invite up and gives the couple's empty seat, once, however many try at the same moment. Null when the
 * invite is not open, the couple is full, or the person sits in it already.
 */
export function acceptInvite(
  db: Db,
  { invite, person, at }: { invite: string; person: string; at: Instant },
): Promise<Accepted | null> {
  return db.transaction(async (tx) => {
    const open = await lockOpen(tx, { invite, now: at })
    if (!open || open.letsBack) return null
    const seat = await vacantSeat(tx, open)
    const seated = await partnersOf(tx, open)
    if (!seat || seated.some((partner) => partner.person === person)) return null
    if (!(await takeSeat(tx, { ...open, seat, person, at }))) return null
    await markUsed(tx, { invite, at })
    return { couple: open.couple, session: open.session, seat }
  })
}

/**
 * Uses a way back up: whoever sat there leaves, and `person` sits down. No other way back of the couple stays open, since the
 * one who left may have made it. Null when it is not open, nobody sits there, who sits in the other place has not asked for it, who
 * sat there has been here since or has an account, or the person sits in the couple already.
 */
export function acceptBack(
  db: Db,
  { invite, person, at }: { invite: string; person: string; at: Instant },
): Promise<Accepted | null> {
  return db.transaction(async (tx) => {
    const open = await lockOpen(tx, { invite, now: at })
    if (!open?.letsBack) return null
    const { couple, session, letsBack: seat } = open
    const seated = await partnersOf(tx, { couple })
    const lost = seated.find((partner) => partner.seat === seat)
    const by = seated.find((partner) => partner.seat !== seat)?.person
    if (!lost || !by || seated.some((partner) => partner.person === person)) return null
    if (!(await spendAsking(tx, { couple, person: lost.person, by, at }))) return null
    // [ST20] Their words stay theirs.
    await leaveSeat(tx, { couple, person: lost.person, keepsSay: true, at })
    await askAnew(tx, { couple, seat, before: lost.person, at })
    await askToDelete(tx, { couple, person: null })
    if (!(await takeSeat(tx, { couple, seat, person, at }))) return null
    await markUsed(tx, { invite, at })
    await closeWaysBack(tx, { couple, at })
    return { couple, session, seat }
  })
}

/** Uses an open invite up without giving a seat, for two who form a couple already. False when it is not open. */
export function spendInvite(db: Db, { invite, at }: { invite: string; at: Instant }): Promise<boolean> {
  return db.transaction(async (tx) => {
    const open = await lockOpen(tx, { invite, now: at })
    if (open) await markUsed(tx, { invite, at })
    return open !== undefined
  })
}

async function markUsed(tx: Db, { invite, at }: { invite: string; at: Instant }): Promise<void> {
  await tx.update(invites).set({ usedAt: at }).where(eq(invites.id, invite))
  await tx
    .update(codes)
    .set({ closedAt: at })
    .where(and(eq(codes.inviteId, invite), isNull(codes.closedAt)))
}

// Held until the commit: whoever comes second finds it used.
async function lockOpen(tx: Tx, { invite, now }: { invite: string; now: Instant }) {
  const [open] = await tx
    .select({ couple: invites.coupleId, session: invites.sessionId, letsBack: invites.letsBack })
    .from(invites)
    .where(and(eq(invites.id, invite), inviteIsOpen(now)))
    .for('update')
  return open
}
