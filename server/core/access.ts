// [PR20] The one place where it is decided who may do what: read from the database each time, for sockets and HTTP alike, never remembered.
import { z } from 'zod'
import type { Db } from '#db/client.ts'
import { consentsOf, type Purpose, standingConsents } from '#db/consents.ts'
import { type Counselling, counsellingOfSession, counsellingsFor, heldCounselling } from '#db/counselling.ts'
import { counsellingInvitesOf } from '#db/counselling-invites.ts'
import { bothThereSince, couplesOf, currentSitting, type OwnCouple, partnersOf, vacantSeat } from '#db/couples.ts'
import { type KnockState, knockOf } from '#db/knocks.ts'
import { endAskings } from '#db/place-askings.ts'
import type { Consented } from '#shared/reflection/for-counsellor.ts'
import { PARTNER_SEATS, type PartnerSeat, partnerOf, type Seat } from '#shared/session/seat.ts'
import type { Session } from '#shared/session/session.ts'
import type { Instant } from '#shared/time.ts'

declare const proven: unique symbol
/** [PR49] A scope that was read from the database just now. Nothing but this file makes one, so whoever holds it has been let in. */
type Proven<Scope> = Scope & { readonly [proven]: true }

/** Somebody in their seat. */
export type Seated = Proven<{ session: string; couple: string; seat: PartnerSeat; person: string }>

/** Somebody in a couple that they sit in. */
export type OfCouple = Proven<OwnCouple & { person: string }>

const Uuid = z.uuid()

/** Whether the database can be asked for it at all. What is no id is not found, like any other that does not exist. */
export function isId(text: string): boolean {
  return Uuid.safeParse(text).success
}

/**
 * The person's own seat or, where they ask for `seat`, that one, if it is theirs or they hold it for somebody. Null for strangers,
 * former partners and sessions that do not exist: nobody can tell these apart.
 */
export async function seatOf(db: Db, person: string, session: string, seat?: string): Promise<Seated | null> {
  return (await sitting(db, { person, session, seat }))?.seated ?? null
}

type InSession = { person: string; session: string; seat?: string | undefined }

/** `askedAbout`: it is asked that a place of theirs be given anew. */
async function sitting(db: Db, asked: InSession): Promise<{ seated: Seated; askedAbout: boolean } | null> {
  const { session } = asked
  const found = isId(session) ? await currentSitting(db, asked) : null
  if (!found) return null
  const { couple, seat, person } = found.seat
  // [ST10] What is said from a held seat is said by whose seat it is.
  return { seated: { session, couple, seat, person } as Seated, askedAbout: found.askedAbout }
}

/** The couple, if this person sits in it now. */
export async function coupleOf(db: Db, person: string, couple: string): Promise<OfCouple | null> {
  const found = (await couplesOf(db, { person })).find((own) => own.couple === couple)
  return found ? ({ ...found, person } as OfCouple) : null
}

/** The one who waits in a session for somebody who has never come. */
export type Awaiting = Seated & { readonly waits: true }

/** A seat that was left is not waited for: its words are still there. */
export async function waitingIn(
  { db, sessions }: { db: Db; sessions: { session: (place: Seated) => Promise<Session> } },
  person: string,
  session: string,
): Promise<Awaiting | null> {
  const seated = await seatOf(db, person, session)
  if (!seated || (await vacantSeat(db, seated)) !== partnerOf(seated.seat)) return null
  const { names, phase } = await sessions.session(seated)
  return names[partnerOf(seated.seat)] === null && phase === 'lobby' ? { ...seated, waits: true } : null
}

/** Who holds the other's seat on one phone; `held`: whose it is. */
export type HoldingSeat = Seated & { held: string }

export async function holdingIn(db: Db, person: string, session: string): Promise<HoldingSeat | null> {
  const seated = await seatOf(db, person, session)
  const own = seated && (await coupleOf(db, person, seated.couple))
  return seated && own?.partner && own.partnerHeldBy === person ? { ...seated, held: own.partner } : null
}

/** Somebody's own knock at a door. */
export type Knocked = Proven<{ state: KnockState; session: string }>

export async function knockedBy(
  db: Db,
  asked: { person: string; knock: string; now: Instant },
): Promise<Knocked | null> {
  return isId(asked.knock) ? ((await knockOf(db, asked)) as Knocked | null) : null
}

/** The counsellor's seat in a session. */
export type HostSeated = Proven<{
  session: string
  couple: string
  seat: 'counsellor'
  person: string
  counselling: string
}>

/**
 * [CO25] The seat of the counsellor, if this session lies in a meeting of a couple they may counsel now, each of whom was asked about
 * safety and agrees to being hosted. Null otherwise: nobody can tell why.
 */
export async function hostOf(db: Db, person: string, session: string, now: Instant): Promise<HostSeated | null> {
  if (!isId(session)) return null
  const found = await counsellingOfSession(db, { session, person, now })
  if (!found) return null
  const { openedAt, ...of } = found
  const agreed = await consented(db, { ...of, purpose: 'hosting' })
  // [CO53]
  if (!agreed || openedAt < (agreed.openedSince ?? 0)) return null
  return { session, person, seat: 'counsellor', ...of } as HostSeated
}

/** Who may have a line to a session, or say something on it, now: one of the two, for whichever seat they ask, or their counsellor. */
export async function placeIn(
  db: Db,
  { person, session, seat, now }: InSession & { seat?: Seat | undefined; now: Instant },
): Promise<Seated | HostSeated | null> {
  const sits = seat === 'counsellor' ? null : await sitting(db, { person, session, seat })
  // [ST18] Who is here is no lost one.
  if (sits?.askedAbout) await endAskings(db, { about: [person], at: now })
  if (sits || (seat !== undefined && seat !== 'counsellor')) return sits?.seated ?? null
  return hostOf(db, person, session, now)
}

/** A counselling for the one who may act in it now: whose it is, or who covers for them. Null for everybody else, and once it has ended. */
export async function counsellingOf(
  db: Db,
  person: string,
  counselling: string,
  now: Instant,
): Promise<Counselling | null> {
  return isId(counselling) ? heldCounselling(db, { counselling, person, now }) : null
}

/** A counselling for one of the two: whoever sits in its couple, or has taken up its link. Ended ones too, which they may read about. */
export async function counselledBy(db: Db, person: string, counselling: string): Promise<Counselling | null> {
  return (await counsellingsFor(db, { person })).find((own) => own.counselling === counselling) ?? null
}

/**
 * [CO26] Whether both who sit in the couple agree to this now, and since when reflections may be read: the later of the two days, null
 * where neither set one. Null when one of them does not, or nobody knows.
 * [CO53] Nothing that was opened before both sat there is theirs to show.
 */
export async function consented(
  db: Db,
  { counselling, couple, purpose }: { counselling: string; couple: string | null; purpose: Purpose },
): Promise<Consented> {
  const seated = couple === null ? [] : await partnersOf(db, { couple })
  const given = (await standingConsents(db, { counselling })).filter((each) => each.purpose === purpose)
  const both = seated.filter(({ person }) => given.some((each) => each.person === person))
  if (couple === null || both.length < PARTNER_SEATS.length) return null
  const days = given.flatMap(({ reachesBackTo }) => reachesBackTo ?? [])
  const openedSince = await bothThereSince(db, { couple })
  return { reachesBackTo: days.length > 0 ? Math.max(...days) : null, openedSince }
}

/**
 * [CO49] Whether each who sits in the couple has taken up a link to this counselling, or agreed to something in it; [CO51] where its
 * counsellor was disabled, since then.
 */
export async function bothHaveMet(
  db: Db,
  { counselling, couple, counsellorDisabledAt }: Pick<Counselling, 'counselling' | 'couple' | 'counsellorDisabledAt'>,
): Promise<boolean> {
  const since = counsellorDisabledAt ?? 0
  const seated = couple === null ? [] : await partnersOf(db, { couple })
  const came = (await counsellingInvitesOf(db, { counselling })).filter(({ usedAt }) => (usedAt ?? 0) > since)
  const met = await Promise.all(
    seated.map(async ({ person }) => {
      const given = await consentsOf(db, { counselling, person })
      return came.some(({ acceptedBy }) => acceptedBy === person) || given.some(({ givenAt }) => givenAt > since)
    }),
  )
  return met.length === PARTNER_SEATS.length && met.every(Boolean)
}
