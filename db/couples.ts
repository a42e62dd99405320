// Couples and who sits where. A seat that was left gives no access: every question here asks for those who sit now.
import { and, desc, eq, exists, isNotNull, isNull, ne, not, or, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { PARTNER_SEATS, type PartnerSeat } from '#shared/session/seat.ts'
import type { Instant } from '#shared/time.ts'
import type { Db, Tx } from './client.ts'
import { couples, partners, placeAskings, rooms } from './schema/couples.ts'
import { people } from './schema/people.ts'
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
  {
    couple,
    seat,
    person,
    heldBy = null,
    at,
  }: { couple: string; seat: PartnerSeat; person: string; heldBy?: string | null; at: Instant },
): Promise<boolean> {
  const seated = await db
    .insert(partners)
    .values({ coupleId: couple, seat, personId: person, heldBy, joinedAt: at })
    .onConflictDoNothing()
    .returning({ seat: partners.seat })
  return seated.length > 0
}

/** Ends a person's seat for good. `keepsSay`: it was taken from them, so they still decide about their own words. */
export async function leaveSeat(
  db: Db,
  { couple, person, keepsSay = false, at }: { couple: string; person: string; keepsSay?: boolean; at: Instant },
): Promise<boolean> {
  const left = await db
    .update(partners)
    .set({ leftAt: at, keepsSay })
    .where(and(eq(partners.coupleId, couple), eq(partners.personId, person), isNull(partners.leftAt)))
    .returning({ seat: partners.seat })
  return left.length > 0
}

/** Gives back the seats that others hold for this person; says which. */
export function releaseSeats(db: Db, { person }: { person: string }): Promise<{ couple: string; seat: PartnerSeat }[]> {
  return db
    .update(partners)
    .set({ heldBy: null })
    .where(and(eq(partners.personId, person), isNotNull(partners.heldBy), isNull(partners.leftAt)))
    .returning({ couple: partners.coupleId, seat: partners.seat })
}

export type SeatedPartner = { seat: PartnerSeat; person: string }

export function partnersOf(db: Db, { couple }: { couple: string }): Promise<SeatedPartner[]> {
  return db
    .select({ seat: partners.seat, person: partners.personId })
    .from(partners)
    .where(and(eq(partners.coupleId, couple), isNull(partners.leftAt)))
    .orderBy(partners.seat)
}

/** The couple's standing place: each has one. */
export async function roomOf(db: Db, { couple }: { couple: string }): Promise<string> {
  const [found] = await db.select({ room: rooms.id }).from(rooms).where(eq(rooms.coupleId, couple))
  if (!found) throw new Error(`couple ${couple} has no room`)
  return found.room
}

/** Holds the couple's room and seats until the commit: meanwhile no session is opened in it, and no partner says anything ([DU63]). */
export async function holdRoom(tx: Tx, { couple }: { couple: string }): Promise<void> {
  await tx.select({ id: rooms.id }).from(rooms).where(eq(rooms.coupleId, couple)).for('update')
  await tx.select({ seat: partners.seat }).from(partners).where(eq(partners.coupleId, couple)).for('update')
}

/** A seat that nobody has ever sat in: [PR17] one that was left stays empty. */
export async function vacantSeat(db: Db, { couple }: { couple: string }): Promise<PartnerSeat | null> {
  const taken = await db.select({ seat: partners.seat }).from(partners).where(eq(partners.coupleId, couple))
  return PARTNER_SEATS.find((seat) => !taken.some((partner) => partner.seat === seat)) ?? null
}

const own = alias(partners, 'own')
const other = alias(partners, 'other')
const former = alias(partners, 'former')

/**
 * Open sessions of this exercise in rooms into which nobody but this person has ever come, the newest first. Of two who ask for one person
 * at once, the second waits for the first one's commit.
 */
export async function emptyRoomsOf(
  tx: Tx,
  { person, exercise }: { person: string; exercise: string },
): Promise<{ session: string; couple: string }[]> {
  await tx.select({ id: people.id }).from(people).where(eq(people.id, person)).for('no key update')
  const others = tx
    .select({ seat: other.seat })
    .from(other)
    .where(and(eq(other.coupleId, partners.coupleId), ne(other.personId, person)))
  return tx
    .select({ session: sessions.id, couple: rooms.coupleId })
    .from(partners)
    .innerJoin(rooms, eq(rooms.coupleId, partners.coupleId))
    .innerJoin(sessions, eq(sessions.roomId, rooms.id))
    .where(
      and(
        eq(partners.personId, person),
        isNull(partners.leftAt),
        eq(sessions.exercise, exercise),
        isNull(sessions.closedAt),
        not(exists(others)),
      ),
    )
    .orderBy(desc(sessions.openedAt), sessions.id)
}

/** `person`: whose seat it is, that of who asks or one that they hold for somebody. */
type CurrentSeat = { seat: PartnerSeat; person: string; couple: string }

/**
 * Where this person sits in this session now, or that `seat` of it, if it is theirs or they hold it; and whether a partner has asked that
 * a place of this person be given to somebody new. Null for strangers, former partners and unknown sessions alike.
 */
export async function currentSitting(
  db: Db,
  { person, session, seat }: { person: string; session: string; seat?: string | undefined },
): Promise<{ seat: CurrentSeat; askedAbout: boolean } | null> {
  const asked = db
    .select({ id: placeAskings.id })
    .from(placeAskings)
    .where(and(eq(placeAskings.personId, person), isNull(placeAskings.endedAt)))
  const found = await db
    .select({
      seat: partners.seat,
      person: partners.personId,
      couple: rooms.coupleId,
      asked: sql<boolean>`${exists(asked)}`,
    })
    .from(sessions)
    .innerJoin(rooms, eq(rooms.id, sessions.roomId))
    // Who has left holds nothing any more.
    .innerJoin(own, and(eq(own.coupleId, rooms.coupleId), eq(own.personId, person), isNull(own.leftAt)))
    .innerJoin(
      partners,
      and(
        eq(partners.coupleId, rooms.coupleId),
        isNull(partners.leftAt),
        or(eq(partners.personId, person), eq(partners.heldBy, person)),
      ),
    )
    .where(eq(sessions.id, session))
  const theirs = found.find((each) => (seat === undefined ? each.person === person : each.seat === seat))
  if (!theirs) return null
  const { asked: askedAbout, ...current } = theirs
  return { seat: current, askedAbout }
}

/** Of a seat in `partners`: that somebody else sat in it before. */
const satBefore = () =>
  and(
    eq(former.coupleId, partners.coupleId),
    eq(former.seat, partners.seat),
    ne(former.personId, partners.personId),
    isNotNull(former.leftAt),
  )

/** Since when both who sit in the couple now were there; null where both were from the beginning. */
export async function bothThereSince(db: Db, { couple }: { couple: string }): Promise<Instant | null> {
  const before = db.select({ seat: former.seat }).from(former).where(satBefore())
  const anew = await db
    .select({ joinedAt: partners.joinedAt })
    .from(partners)
    .where(and(eq(partners.coupleId, couple), isNull(partners.leftAt), exists(before)))
  return anew.length > 0 ? Math.max(...anew.map(({ joinedAt }) => joinedAt)) : null
}

/** A place that was given anew, as the one who sat there before keeps it. */
export type FormerPlace = { couple: string; seat: PartnerSeat; until: Instant }

/** The places of this person that somebody else sits in now, and over whose words they still have their say. */
export async function formerPlacesOf(db: Db, { person }: { person: string }): Promise<FormerPlace[]> {
  const found = await db
    .select({ couple: partners.coupleId, seat: partners.seat, until: partners.leftAt })
    .from(partners)
    .where(and(eq(partners.personId, person), eq(partners.keepsSay, true), isNotNull(partners.leftAt)))
    .orderBy(partners.leftAt, partners.coupleId)
  return found.map(({ until, ...place }) => ({ ...place, until: until ?? 0 }))
}

/** Records that this person has no more say there. */
export async function endSay(tx: Tx, { couple, person }: { couple: string; person: string }): Promise<void> {
  await tx
    .update(partners)
    .set({ keepsSay: false })
    .where(and(eq(partners.coupleId, couple), eq(partners.personId, person)))
}

/** Whether anybody else sits in the couple, or still has a say over words in it. */
export async function isAnybodys(db: Db, { couple, but }: { couple: string; but: string }): Promise<boolean> {
  const isTheirs = or(isNull(partners.leftAt), eq(partners.keepsSay, true))
  const there = and(eq(partners.coupleId, couple), ne(partners.personId, but), isTheirs)
  return (await db.$count(partners, there)) > 0
}

/** Everybody who ever sat there and whose place was not given to somebody else, or who has given up their say since. */
export async function withoutSay(db: Db, { couple }: { couple: string }): Promise<string[]> {
  const found = await db
    .selectDistinct({ person: partners.personId })
    .from(partners)
    .where(and(eq(partners.coupleId, couple), eq(partners.keepsSay, false)))
  return found.map(({ person }) => person)
}

export type OwnCouple = {
  couple: string
  room: string
  seat: PartnerSeat
  partner: string | null
  /** On one phone: who holds the partner's seat, until the partner takes it to a device of their own. */
  partnerHeldBy: string | null
  /** Whether the partner has left. */
  partnerLeft: boolean
  /** Which of the two who sit there asks that everything be deleted. */
  deleteAskedBy: string | null
  /** Since when this person sits here, where somebody else sat before them; null for who was there from the beginning. */
  anewSince: Instant | null
  /** Somebody whose place was given anew still has a say over their own words here. */
  formerSay: boolean
}

/** The couples this person sits in, the oldest first; `partner` is null while the other seat is empty. */
export async function couplesOf(db: Db, { person }: { person: string }): Promise<OwnCouple[]> {
  const sat = db
    .select({ seat: former.seat })
    .from(former)
    .where(and(eq(former.coupleId, partners.coupleId), ne(former.seat, partners.seat)))
  const before = db.select({ seat: former.seat }).from(former).where(satBefore())
  const says = db
    .select({ seat: former.seat })
    .from(former)
    .where(and(eq(former.coupleId, partners.coupleId), eq(former.keepsSay, true)))
  const found = await db
    .select({
      couple: rooms.coupleId,
      room: rooms.id,
      seat: partners.seat,
      joinedAt: partners.joinedAt,
      anew: sql<boolean>`${exists(before)}`,
      formerSay: sql<boolean>`${exists(says)}`,
      partner: other.personId,
      partnerHeldBy: other.heldBy,
      everTaken: sql<boolean>`${exists(sat)}`,
      asked: couples.deleteAskedBy,
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
  return found.map(({ everTaken, asked, anew, joinedAt, ...own }) => ({
    ...own,
    anewSince: anew ? joinedAt : null,
    partnerLeft: everTaken && own.partner === null,
    // Who asked and has lost the seat since does not count.
    deleteAskedBy: asked === person || asked === own.partner ? asked : null,
  }))
}

/** The couple that these two already form, seen from `person`. */
export async function coupleOfTwo(
  db: Db,
  { person, partner }: { person: string; partner: string },
): Promise<OwnCouple | null> {
  const own = await couplesOf(db, { person })
  return own.find((couple) => couple.partner === partner) ?? null
}
