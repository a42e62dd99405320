// What becomes of counsellings when somebody leaves a couple, everything of it is deleted, or two guests turn out to be one person.
import { and, eq, inArray, isNull, ne, or } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { PartnerSeat } from '#shared/session/seat.ts'
import type { Instant } from '#shared/time.ts'
import type { Db, Tx } from './client.ts'
import { withdrawAll } from './consents.ts'
import { endCounsellings, idsOf } from './counselling.ts'
import { closeCounsellingInvites } from './counselling-invites.ts'
import { closeCounsellorCodes } from './counsellor-codes.ts'
import { endHandovers } from './handovers.ts'
import {
  consents,
  counsellingInvites,
  counsellings,
  counsellingViews,
  counsellorCodes,
  followUps,
  handovers,
  homework,
  meetings,
} from './schema/counselling.ts'

type Couple = { couple: string; at: Instant }

/** Somebody new sits there: nobody has asked them apart about safety, and nothing that who sat there before them said or made counts. */
export async function askAnew(
  tx: Tx,
  { couple, seat, before, at }: Couple & { seat: PartnerSeat; before: string },
): Promise<void> {
  await withdrawAll(tx, { among: { couple }, person: before, at })
  await tx
    .update(counsellings)
    .set(seat === 'first' ? { safetyFirstAt: null } : { safetySecondAt: null })
    .where(eq(counsellings.coupleId, couple))
  await endHandovers(tx, at, inArray(handovers.counsellingId, idsOf(tx, { couple })))
  await closeCounsellorCodes(tx, { couple, at })
}

/** Ends the couple's part in every counselling, and closes its codes. */
export async function endWithCouple(tx: Tx, { couple, at }: Couple): Promise<void> {
  await withdrawAll(tx, { among: { couple }, at })
  await endCounsellings(tx, { among: { couple }, at })
  await closeCounsellorCodes(tx, { couple, at })
}

/**
 * [CO51] With a counsellor disabled: what was agreed to is taken back, their links open nothing, nobody covers by a yes of before, and
 * safety is asked about anew.
 */
export async function breakOffWith(tx: Tx, { counsellor, at }: { counsellor: string; at: Instant }): Promise<void> {
  const theirs = idsOf(tx, { counsellor })
  await withdrawAll(tx, { among: { counsellor }, at })
  await tx
    .update(counsellings)
    .set({ counsellorDisabledAt: at, safetyFirstAt: null, safetySecondAt: null })
    .where(and(eq(counsellings.counsellorId, counsellor), isNull(counsellings.endedAt)))
  await closeCounsellingInvites(tx, at, inArray(counsellingInvites.counsellingId, theirs))
  await endHandovers(tx, at, or(inArray(handovers.counsellingId, theirs), eq(handovers.toCounsellor, counsellor)))
}

/** All that is the couple's. A counsellor keeps the alias they gave and their own notes, of a couple that is nowhere any more. */
export async function deleteWithCouple(tx: Tx, { couple, at }: Couple): Promise<void> {
  const own = idsOf(tx, { couple })
  for (const table of [consents, counsellingInvites, followUps, homework, counsellingViews, handovers, meetings]) {
    await tx.delete(table).where(inArray(table.counsellingId, own))
  }
  await tx.delete(counsellorCodes).where(eq(counsellorCodes.coupleId, couple))
  await endCounsellings(tx, { among: { couple }, at })
  await tx.update(counsellings).set({ coupleId: null }).where(eq(counsellings.coupleId, couple))
}

type Moving = { from: string; to: string; among: readonly string[] }

const others = alias(counsellingInvites, 'others')

/** Whether making the two one person would seat a counsellor in a couple of theirs, or give one person both links of a counselling. */
export async function wouldMeetThemselves(db: Db, { from, to, among }: Moving): Promise<boolean> {
  const counselled = and(
    or(
      and(eq(counsellings.counsellorId, to), inArray(counsellings.coupleId, [...among, NOBODY])),
      eq(counsellings.counsellorId, from),
    ),
    isNull(counsellings.endedAt),
  )
  if ((await db.$count(counsellings, counselled)) > 0) return true
  const [met] = await db
    .select({ id: counsellingInvites.id })
    .from(counsellingInvites)
    .innerJoin(counsellings, eq(counsellings.id, counsellingInvites.counsellingId))
    .leftJoin(
      others,
      and(eq(others.counsellingId, counsellings.id), ne(others.id, counsellingInvites.id), eq(others.acceptedBy, to)),
    )
    .where(
      and(
        eq(counsellingInvites.acceptedBy, from),
        isNull(counsellings.endedAt),
        isNull(counsellings.coupleId),
        or(eq(counsellings.counsellorId, to), eq(others.acceptedBy, to)),
      ),
    )
  return met !== undefined
}

// An id that no couple has, since SQL knows no empty list.
const NOBODY = '00000000-0000-0000-0000-000000000000'

/** What somebody agreed to, and the links they came by. */
export async function moveCounselled(tx: Tx, { from, to, among }: Moving): Promise<void> {
  const here = tx
    .select({ id: counsellings.id })
    .from(counsellings)
    .where(or(inArray(counsellings.coupleId, [...among, NOBODY]), isNull(counsellings.coupleId)))
  await tx
    .update(consents)
    .set({ personId: to })
    .where(and(eq(consents.personId, from), inArray(consents.counsellingId, here)))
  await tx
    .update(counsellingInvites)
    .set({ acceptedBy: to })
    .where(and(eq(counsellingInvites.acceptedBy, from), inArray(counsellingInvites.counsellingId, here)))
  await tx.update(counsellorCodes).set({ madeBy: to }).where(eq(counsellorCodes.madeBy, from))
}
