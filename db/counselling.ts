// Counsellings: one counsellor and one couple, from the invitation to the end. Who may look is asked here every time, never remembered.
import { and, desc, eq, exists, gt, gte, isNotNull, isNull, ne, not, or, type SQL, sql } from 'drizzle-orm'
import type { PartnerSeat } from '#shared/session/seat.ts'
import type { Instant } from '#shared/time.ts'
import type { Db, Tx } from './client.ts'
import { hasSecondWay } from './counsellors.ts'
import type { RowOf } from './schema/columns.ts'
import {
  counsellingInvites,
  counsellings,
  counsellors,
  handovers,
  meetingSessions,
  meetings,
  type POLICIES,
} from './schema/counselling.ts'
import { partners, rooms } from './schema/couples.ts'
import { people } from './schema/people.ts'
import { sessions } from './schema/sessions.ts'

export type SecretsPolicy = (typeof POLICIES)[number]
const shape = {
  counselling: counsellings.id,
  /** Its own counsellor, also while somebody else covers. */
  counsellor: counsellings.counsellorId,
  couple: counsellings.coupleId,
  sealedAlias: counsellings.sealedAlias,
  policy: counsellings.policy,
  createdAt: counsellings.createdAt,
  safetyFirstAt: counsellings.safetyFirstAt,
  safetySecondAt: counsellings.safetySecondAt,
  counsellorDisabledAt: counsellings.counsellorDisabledAt,
  endedAt: counsellings.endedAt,
}
export type Counselling = RowOf<typeof shape>

type New = Pick<Counselling, 'counselling' | 'counsellor' | 'couple' | 'sealedAlias' | 'policy'> & { at: Instant }

export async function addCounselling(tx: Tx, { counselling, counsellor, couple, at, ...made }: New): Promise<void> {
  const row = { ...made, id: counselling, counsellorId: counsellor, coupleId: couple, createdAt: at }
  await tx.insert(counsellings).values(row)
}

export async function counsellingById(db: Db, { counselling }: { counselling: string }): Promise<Counselling | null> {
  const [found] = await db.select(shape).from(counsellings).where(eq(counsellings.id, counselling))
  return found ?? null
}

/** A condition: this person may act in the counselling, because it is theirs or because they cover for its counsellor now. */
function isHeldBy(db: Db, person: string, now: Instant): SQL | undefined {
  const covers = db
    .select({ id: handovers.id })
    .from(handovers)
    .where(
      and(
        eq(handovers.counsellingId, counsellings.id),
        eq(handovers.toCounsellor, person),
        isNotNull(handovers.takenAt),
        isNotNull(handovers.firstAgreedAt),
        isNotNull(handovers.secondAgreedAt),
        isNull(handovers.endedAt),
        or(isNull(handovers.until), gt(handovers.until, now)),
      ),
    )
  // [CO23] However they came by their seat.
  return and(or(eq(counsellings.counsellorId, person), exists(covers)), not(sits(db, person)))
}

/** A condition: this person sits in its couple now. */
function sits(db: Db, person: string): SQL {
  const seat = and(eq(partners.coupleId, counsellings.coupleId), eq(partners.personId, person), isNull(partners.leftAt))
  return exists(db.select({ id: partners.id }).from(partners).where(seat))
}

/** Neither disabled nor without a second way to sign in. */
function mayWork(db: Db, person: string) {
  return exists(
    db
      .select({ person: counsellors.personId })
      .from(counsellors)
      .innerJoin(people, eq(people.id, counsellors.personId))
      .where(and(eq(counsellors.personId, person), isNull(counsellors.disabledAt), hasSecondWay(db))),
  )
}

type Asking = { person: string; now: Instant }

/** The counselling while it lasts, for who may act in it. Null for strangers, other counsellors and disabled ones alike. */
export async function heldCounselling(
  db: Db,
  { counselling, person, now }: Asking & { counselling: string },
): Promise<Counselling | null> {
  const [found] = await db
    .select(shape)
    .from(counsellings)
    .where(
      and(
        eq(counsellings.id, counselling),
        isNull(counsellings.endedAt),
        isHeldBy(db, person, now),
        mayWork(db, person),
      ),
    )
  return found ?? null
}

/** This counsellor's counsellings that have ended. */
export async function endedSince(
  db: Db,
  { counsellor, since }: { counsellor: string; since: Instant },
): Promise<string[]> {
  const rows = await db
    .select({ counselling: counsellings.id })
    .from(counsellings)
    .where(and(eq(counsellings.counsellorId, counsellor), gte(counsellings.endedAt, since)))
  return rows.map(({ counselling }) => counselling)
}

/** Those that stand and that this person may act in, the newest first. */
export function counsellingsHeldBy(db: Db, { person, now }: Asking): Promise<Counselling[]> {
  return db
    .select(shape)
    .from(counsellings)
    .where(and(isNull(counsellings.endedAt), isHeldBy(db, person, now), mayWork(db, person)))
    .orderBy(desc(counsellings.createdAt), counsellings.id)
}

/** The counselling in a meeting of which this session lies, where the person may act in it and each was asked about safety. */
export async function counsellingOfSession(
  db: Db,
  { session, person, now }: Asking & { session: string },
): Promise<{ counselling: string; couple: string; openedAt: Instant } | null> {
  const [found] = await db
    .select({ counselling: counsellings.id, couple: rooms.coupleId, openedAt: sessions.openedAt })
    .from(sessions)
    .innerJoin(rooms, eq(rooms.id, sessions.roomId))
    .innerJoin(meetingSessions, eq(meetingSessions.sessionId, sessions.id))
    .innerJoin(meetings, eq(meetings.id, meetingSessions.meetingId))
    .innerJoin(
      counsellings,
      and(eq(counsellings.id, meetings.counsellingId), eq(counsellings.coupleId, rooms.coupleId)),
    )
    .where(
      and(
        eq(sessions.id, session),
        // [CO44]
        isNull(meetings.endedAt),
        isNull(counsellings.endedAt),
        isNotNull(counsellings.safetyFirstAt),
        isNotNull(counsellings.safetySecondAt),
        isHeldBy(db, person, now),
        mayWork(db, person),
      ),
    )
  return found ?? null
}

/** Which counsellings are meant. */
export type Among = { counselling: string } | { couple: string } | { counsellor: string } | { coveredBy: string }

export function isOneOf(among: Among): SQL {
  if ('counselling' in among) return eq(counsellings.id, among.counselling)
  if ('couple' in among) return eq(counsellings.coupleId, among.couple)
  if ('counsellor' in among) return eq(counsellings.counsellorId, among.counsellor)
  return sql`exists (select 1 from ${handovers} where ${and(
    eq(handovers.counsellingId, counsellings.id),
    eq(handovers.toCounsellor, among.coveredBy),
    isNotNull(handovers.takenAt),
    isNull(handovers.endedAt),
  )})`
}

/** The ids of those that are meant, for a query about what belongs to them. */
export function idsOf(db: Db, among: Among) {
  return db.select({ id: counsellings.id }).from(counsellings).where(isOneOf(among))
}

/** The sessions of their meetings that are not closed: where a counsellor may be. */
export function hostedSessions(db: Db, { among }: { among: Among }): Promise<HostedSession[]> {
  return db
    .selectDistinct({ session: sessions.id, couple: rooms.coupleId, counsellor: counsellings.counsellorId })
    .from(meetingSessions)
    .innerJoin(meetings, eq(meetings.id, meetingSessions.meetingId))
    .innerJoin(counsellings, eq(counsellings.id, meetings.counsellingId))
    .innerJoin(sessions, eq(sessions.id, meetingSessions.sessionId))
    .innerJoin(rooms, eq(rooms.id, sessions.roomId))
    .where(and(isOneOf(among), isNull(sessions.closedAt)))
    .orderBy(sessions.id)
}

export type HostedSession = { session: string; couple: string; counsellor: string }

/** What somebody who is counselled sees: those of the couples they sit in, ended ones too, and those whose link they took up. */
export async function counsellingsFor(db: Db, { person }: { person: string }): Promise<Counselling[]> {
  const accepted = db
    .select({ id: counsellingInvites.id })
    .from(counsellingInvites)
    .where(and(eq(counsellingInvites.counsellingId, counsellings.id), eq(counsellingInvites.acceptedBy, person)))
  return db
    .select(shape)
    .from(counsellings)
    .where(or(sits(db, person), and(isNull(counsellings.coupleId), exists(accepted))))
    .orderBy(desc(counsellings.createdAt), counsellings.id)
}

/** Whether couples have them as their counsellor, or were asked to. */
export async function counselsAny(db: Db, { person }: { person: string }): Promise<boolean> {
  const own = and(eq(counsellings.counsellorId, person), isNull(counsellings.endedAt))
  return (await db.$count(counsellings, own)) > 0
}

/** The one that stands between this counsellor and couple, `but` one left out: two never do. */
export async function standingWith(
  db: Db,
  { counsellor, couple, but }: { counsellor: string; couple: string; but?: string },
): Promise<string | null> {
  const [found] = await db
    .select({ counselling: counsellings.id })
    .from(counsellings)
    .where(
      and(
        eq(counsellings.counsellorId, counsellor),
        eq(counsellings.coupleId, couple),
        isNull(counsellings.endedAt),
        but ? ne(counsellings.id, but) : undefined,
      ),
    )
  return found?.counselling ?? null
}

/** `swapped`: the one invited first sits second in this couple. */
export async function giveCouple(
  tx: Tx,
  { counselling, couple, swapped }: { counselling: string; couple: string; swapped: boolean },
): Promise<void> {
  const first = swapped ? counsellings.safetySecondAt : counsellings.safetyFirstAt
  const second = swapped ? counsellings.safetyFirstAt : counsellings.safetySecondAt
  await tx
    .update(counsellings)
    .set({ coupleId: couple, safetyFirstAt: sql`${first}`, safetySecondAt: sql`${second}` })
    .where(eq(counsellings.id, counselling))
  if (!swapped) return
  await tx
    .update(counsellingInvites)
    .set({ seat: sql`case when ${counsellingInvites.seat} = 'first' then 'second' else 'first' end` })
    .where(eq(counsellingInvites.counsellingId, counselling))
}

/** That the counsellor has asked this one, apart. Null takes it back. */
export async function noteSafety(
  db: Db,
  { counselling, seat, at }: { counselling: string; seat: PartnerSeat; at: Instant | null },
): Promise<void> {
  const asked = seat === 'first' ? { safetyFirstAt: at } : { safetySecondAt: at }
  await db.update(counsellings).set(asked).where(eq(counsellings.id, counselling))
}

/** Keeps the name by which its own counsellor knows the couple. */
export async function giveAlias(
  db: Db,
  { counselling, sealedAlias }: { counselling: string; sealedAlias: Buffer },
): Promise<void> {
  await db.update(counsellings).set({ sealedAlias }).where(eq(counsellings.id, counselling))
}

/** Gives the counsellings that it ended. Their links are closed. */
export async function endCounsellings(tx: Tx, { among, at }: { among: Among; at: Instant }): Promise<string[]> {
  const ended = await tx
    .update(counsellings)
    .set({ endedAt: at })
    .where(and(isOneOf(among), isNull(counsellings.endedAt)))
    .returning({ counselling: counsellings.id })
  return ended.map(({ counselling }) => counselling)
}
