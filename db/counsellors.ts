// Who is a counsellor here, and the one-time invitations by which somebody becomes one. Names and keys lie sealed.
import { and, eq, exists, gt, isNotNull, isNull, or, sql } from 'drizzle-orm'
import type { Instant } from '#shared/time.ts'
import type { Db, Tx } from './client.ts'
import { authPasskey } from './schema/auth.ts'
import { counsellorInvites, counsellors, secondFactors } from './schema/counselling.ts'
import { people } from './schema/people.ts'

export type Counsellor = {
  person: string
  sealedName: Buffer
  /** Null once destroyed. */
  wrappedKey: Buffer | null
  disabledAt: Instant | null
  /** An authenticator app that is confirmed, or a passkey: their desk stays shut without one. */
  secondWay: boolean
}

/** False when they are one already, disabled or not. */
export async function addCounsellor(
  tx: Tx,
  { person, ...made }: { person: string; sealedName: Buffer; wrappedKey: Buffer; madeAt: Instant },
): Promise<boolean> {
  const added = await tx
    .insert(counsellors)
    .values({ ...made, personId: person })
    .onConflictDoNothing()
    .returning({ person: counsellors.personId })
  return added.length > 0
}

export async function counsellorById(db: Db, { person }: { person: string }): Promise<Counsellor | null> {
  const [found] = await db
    .select({
      person: counsellors.personId,
      sealedName: counsellors.sealedName,
      wrappedKey: counsellors.wrappedKey,
      disabledAt: counsellors.disabledAt,
      secondWay: sql<boolean>`${hasSecondWay(db)}`,
    })
    .from(counsellors)
    .innerJoin(people, eq(people.id, counsellors.personId))
    .where(eq(counsellors.personId, person))
  return found ?? null
}

/** Of the account of `people`, in a query about them. */
export function hasSecondWay(db: Db) {
  const app = db
    .select({ account: secondFactors.accountId })
    .from(secondFactors)
    .where(and(eq(secondFactors.accountId, people.accountId), isNotNull(secondFactors.confirmedAt)))
  const passkey = db
    .select({ id: authPasskey.id })
    .from(authPasskey)
    .where(sql`${authPasskey.userId} = ${people.accountId}`)
  return or(exists(app), exists(passkey))
}

export async function renameCounsellor(
  db: Db,
  { person, sealedName }: { person: string; sealedName: Buffer },
): Promise<void> {
  await db.update(counsellors).set({ sealedName }).where(eq(counsellors.personId, person))
}

/** Null lets them in again. */
export async function disableCounsellor(
  tx: Tx,
  { person, at }: { person: string; at: Instant | null },
): Promise<boolean> {
  const changed = await tx
    .update(counsellors)
    .set({ disabledAt: at })
    .where(eq(counsellors.personId, person))
    .returning({ person: counsellors.personId })
  return changed.length > 0
}

export async function inviteCounsellor(
  db: Db,
  made: { id: string; tokenHash: string; createdAt: Instant; expiresAt: Instant },
): Promise<void> {
  await db.insert(counsellorInvites).values(made)
}

type Invite = { tokenHash: string; at: Instant }

const isOpen = ({ tokenHash, at }: Invite) =>
  and(eq(counsellorInvites.tokenHash, tokenHash), isNull(counsellorInvites.usedAt), gt(counsellorInvites.expiresAt, at))

/** Looking uses nothing up. */
export async function counsellorInviteIsOpen(db: Db, invite: Invite): Promise<boolean> {
  return (await db.$count(counsellorInvites, isOpen(invite))) > 0
}

/** False when somebody was faster, or it was never there. */
export async function spendCounsellorInvite(tx: Tx, invite: Invite): Promise<boolean> {
  const spent = await tx
    .update(counsellorInvites)
    .set({ usedAt: invite.at })
    .where(isOpen(invite))
    .returning({ id: counsellorInvites.id })
  return spent.length > 0
}
