// Couples and who sits where. A seat that was left gives no access: every question here asks for those who sit now.
import { and, eq, isNull, ne } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { PARTNER_SEATS, type PartnerSeat } from '#shared/session/seat.ts'
import type { Instant } from '#shared/time.ts'
import type { Db, Tx } from './client.ts'
import { couples, partners, rooms } from './schema/couples.ts'
import { sessions } from './schema/sessions.ts'

/** A new couple with its room, and `person` in the first seat. */
export async function formCouple(
  db: Db,
  { couple, room, person, at }: { couple: string; room: string; person: string; at: Instant },
): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.insert(couples).values({ id: couple, createdAt: at })
    await tx.insert(rooms).values({ id: room, coupleId: couple })
    await tx.insert(partners).values({ coupleId: couple, seat: 'first', personId: person, joinedAt: at })
  })
}

/** False when the seat is taken, or the person already sits in this couple. */
export async function takeSeat(
  db: Db,
  { couple, seat, person, at }: { couple: string; seat: PartnerSeat; person: string; at: Instant },
): Promise<boolean> {
  const seated = await db
    .insert(partners)
    .values({ coupleId: couple, seat, personId: person, joinedAt: at })
    .onConflictDoNothing()
    .returning({ seat: partners.seat })
  return seated.length > 0
}

/** Gives up a seat, for good: who comes back sits down anew. */
export async function leaveSeat(
  db: Db,
  { couple, person, at }: { couple: string; person: string; at: Instant },
): Promise<boolean> {
  const left = await db
    .update(partners)
    .set({ leftAt: at })
    .where(and(eq(partners.coupleId, couple), eq(partners.personId, person), isNull(partners.leftAt)))
    .returning({ seat: partners.seat })
  return left.length > 0
}

export type SeatedPartner = { seat: PartnerSeat; person: string }

export function partnersOf(db: Db, { couple }: { couple: string }): Promise<SeatedPartner[]> {
  return db
    .select({ seat: partners.seat, person: partners.personId })
    .from(partners)
    .where(and(eq(partners.coupleId, couple), isNull(partners.leftAt)))
    .orderBy(partners.seat)
}

/** Holds the couple's room until the commit: no session is opened in it meanwhile. */
export async function holdRoom(tx: Tx, { couple }: { couple: string }): Promise<void> {
  await tx.select({ id: rooms.id }).from(rooms).where(eq(rooms.coupleId, couple)).for('update')
}

export async function vacantSeat(db: Db, { couple }: { couple: string }): Promise<PartnerSeat | null> {
  const seated = await partnersOf(db, { couple })
  return PARTNER_SEATS.find((seat) => !seated.some((partner) => partner.seat === seat)) ?? null
}

export type CurrentSeat = {
  seat: PartnerSeat
  couple: string
  room: string
  exercise: string
  version: number
  openedAt: Instant
}

/** Where this person sits in this session now: null for strangers, former partners and unknown sessions alike. */
export async function currentSeat(
  db: Db,
  { person, session }: { person: string; session: string },
): Promise<CurrentSeat | null> {
  const [found] = await db
    .select({
      seat: partners.seat,
      couple: rooms.coupleId,
      room: rooms.id,
      exercise: sessions.exercise,
      version: sessions.version,
      openedAt: sessions.openedAt,
    })
    .from(sessions)
    .innerJoin(rooms, eq(rooms.id, sessions.roomId))
    .innerJoin(partners, eq(partners.coupleId, rooms.coupleId))
    .where(and(eq(sessions.id, session), eq(partners.personId, person), isNull(partners.leftAt)))
  return found ?? null
}

const other = alias(partners, 'other')

export type OwnCouple = { couple: string; room: string; seat: PartnerSeat; partner: string | null; since: Instant }

/** The couples this person sits in, the oldest first; `partner` is null while the other seat is empty. */
export function couplesOf(db: Db, { person }: { person: string }): Promise<OwnCouple[]> {
  return db
    .select({
      couple: rooms.coupleId,
      room: rooms.id,
      seat: partners.seat,
      partner: other.personId,
      since: couples.createdAt,
    })
    .from(partners)
    .innerJoin(couples, eq(couples.id, partners.coupleId))
    .innerJoin(rooms, eq(rooms.coupleId, partners.coupleId))
    .leftJoin(
      other,
      and(eq(other.coupleId, partners.coupleId), ne(other.personId, partners.personId), isNull(other.leftAt)),
    )
    .where(and(eq(partners.personId, person), isNull(partners.leftAt)))
    .orderBy(couples.createdAt, couples.id)
}

/** The couple that these two already form, seen from `person`. */
export async function coupleOfTwo(
  db: Db,
  { person, partner }: { person: string; partner: string },
): Promise<OwnCouple | null> {
  const own = await couplesOf(db, { person })
  return own.find((couple) => couple.partner === partner) ?? null
}
