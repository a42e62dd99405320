// Handing a couple over to another counsellor, for good or as cover until a day. It stands once that one and both partners have said yes.
import { and, desc, eq, gt, isNull, or, type SQL } from 'drizzle-orm'
import type { PartnerSeat } from '#shared/session/seat.ts'
import type { Instant } from '#shared/time.ts'
import type { Db, Tx } from './client.ts'
import type { RowOf } from './schema/columns.ts'
import { counsellings, handovers } from './schema/counselling.ts'

const shape = {
  handover: handovers.id,
  counselling: handovers.counsellingId,
  to: handovers.toCounsellor,
  kind: handovers.kind,
  /** The end of a cover. */
  until: handovers.until,
  takenAt: handovers.takenAt,
  firstAgreedAt: handovers.firstAgreedAt,
  secondAgreedAt: handovers.secondAgreedAt,
  endedAt: handovers.endedAt,
  /** By what name the other one knows the couple; null where they have not named it yet. */
  sealedAlias: handovers.sealedAlias,
}
export type Handover = RowOf<typeof shape>

const isOpen = (now: Instant): SQL | undefined =>
  and(isNull(handovers.endedAt), or(isNull(handovers.until), gt(handovers.until, now)))

/** Whether all three have said yes. */
export function stands({ takenAt, firstAgreedAt, secondAgreedAt }: Handover): boolean {
  return takenAt !== null && firstAgreedAt !== null && secondAgreedAt !== null
}

type New = Pick<Handover, 'handover' | 'counselling' | 'to' | 'kind' | 'until'> & { at: Instant }

/** Asks for a handover; one that was asked for this couple before is closed. */
export async function askHandover(tx: Tx, { handover, counselling, to, at, ...asked }: New): Promise<void> {
  await endHandover(tx, { counselling, at })
  await tx
    .insert(handovers)
    .values({ ...asked, id: handover, counsellingId: counselling, toCounsellor: to, askedAt: at })
}

/** The one that is asked or stands just now: there is never another beside it. */
export async function handoverOf(
  db: Db,
  { counselling, now }: { counselling: string; now: Instant },
): Promise<Handover | null> {
  const [found] = await db
    .select(shape)
    .from(handovers)
    .where(and(eq(handovers.counsellingId, counselling), isOpen(now)))
    .orderBy(desc(handovers.askedAt))
    .limit(1)
  return found ?? null
}

/** Every handover that ever took effect, the latest request first. */
export async function stoodIn(db: Db, { counselling }: { counselling: string }): Promise<Handover[]> {
  const rows = await db
    .select(shape)
    .from(handovers)
    .where(eq(handovers.counsellingId, counselling))
    .orderBy(desc(handovers.askedAt), handovers.id)
  return rows.filter(stands)
}

/** When the last handover that had stood came to its end: for good with its completion, a cover with its day or before. */
export async function handedOnAt(
  db: Db,
  { counselling, now }: { counselling: string; now: Instant },
): Promise<Instant | null> {
  const stood = await stoodIn(db, { counselling })
  const ends = stood.map(({ endedAt, until }) => Math.min(endedAt ?? Infinity, until ?? Infinity))
  const past = ends.filter((end) => end <= now)
  return past.length > 0 ? Math.max(...past) : null
}

/** What is asked of this counsellor, or what they cover just now, of couples that are still counselled. */
export function handoversTo(db: Db, { to, now }: { to: string; now: Instant }): Promise<Handover[]> {
  return db
    .select(shape)
    .from(handovers)
    .innerJoin(counsellings, eq(counsellings.id, handovers.counsellingId))
    .where(and(eq(handovers.toCounsellor, to), isOpen(now), isNull(counsellings.endedAt)))
    .orderBy(desc(handovers.askedAt), handovers.id)
}

type Answer = { handover: string; at: Instant }

/** Holds it until the commit, so that of two who say yes at once the second sees the first. Null once it is over. */
export async function sayYes(
  tx: Tx,
  { handover, by, at }: Answer & { by: PartnerSeat | 'counsellor' },
): Promise<Handover | null> {
  const said = { first: { firstAgreedAt: at }, second: { secondAgreedAt: at }, counsellor: { takenAt: at } }[by]
  const [agreed] = await tx
    .update(handovers)
    .set(said)
    .where(and(eq(handovers.id, handover), isOpen(at)))
    .returning(shape)
  return agreed ?? null
}

/** Keeps the name by which the covering counsellor knows the couple. */
export async function giveCoverAlias(
  db: Db,
  { handover, sealedAlias }: { handover: string; sealedAlias: Buffer },
): Promise<void> {
  await db.update(handovers).set({ sealedAlias }).where(eq(handovers.id, handover))
}

export function endHandover(tx: Tx, { counselling, at }: { counselling: string; at: Instant }): Promise<void> {
  return endHandovers(tx, at, eq(handovers.counsellingId, counselling))
}

export async function endHandovers(tx: Tx, at: Instant, which: SQL | undefined): Promise<void> {
  await tx
    .update(handovers)
    .set({ endedAt: at })
    .where(and(which, isNull(handovers.endedAt)))
}

/** From now on it is the other one's couple. What it was called before goes with it. */
export async function handOver(tx: Tx, { counselling, to }: { counselling: string; to: string }): Promise<void> {
  await tx.update(counsellings).set({ counsellorId: to, sealedAlias: null }).where(eq(counsellings.id, counselling))
}
