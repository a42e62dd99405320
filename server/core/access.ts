// [PR20] The one place where it is decided who may do what: read from the database each time, for sockets and HTTP alike, never remembered.
import { z } from 'zod'
import { type AtTheDoor, atTheDoor } from '#db/at-the-door.ts'
import type { Db } from '#db/client.ts'
import { type Counselling, counsellingOfSession, counsellingsFor, heldCounselling } from '#db/counselling.ts'
import { counsellorById } from '#db/counsellors.ts'
import { couplesOf, currentSitting, formerPlacesOf, type OwnCouple, vacantSeat } from '#db/couples.ts'
import { type Handover, handoverOf } from '#db/handovers.ts'
import { type KnockState, knockOf } from '#db/knocks.ts'
import { placeOfMeeting } from '#db/meeting-places.ts'
import { type Meeting, meetingById } from '#db/meetings.ts'
import { type OwnVersion, type ExercisesGround as OwnWords, versionsOf } from '#db/own-exercises.ts'
import { endAskings } from '#db/place-askings.ts'
import { isRefusal, type Refusal, refuse } from '#shared/session/refusal.ts'
import { type PartnerSeat, partnerOf, type Seat } from '#shared/session/seat.ts'
import type { Session } from '#shared/session/session.ts'
import type { Instant } from '#shared/time.ts'
import { unconfirmed } from '../identity/confirm.ts'
import type { Person } from '../identity/identity.ts'
import { bothHaveMet, consented } from './agreed-by-both.ts'
import { notesUntil } from './closing.ts'

declare const proven: unique symbol
/** [PR49] A scope that was read from the database just now. Nothing but this file makes one, so whoever holds it has been let in. */
type Proven<Scope> = Scope & { readonly [proven]: true }

/** Somebody in their seat. `by`: who asks, themselves or whoever holds it for them. */
export type Seated = Proven<{ session: string; couple: string; seat: PartnerSeat; person: string; by: string }>

/** Somebody in a couple that they sit in. */
export type OfCouple = Proven<OwnCouple & { person: string }>

/** What a question is asked of: the database and, where something ends with time, the clock. */
type Ground = { db: Db; now: () => Instant }
type Timeless = Pick<Ground, 'db'>

const Uuid = z.uuid()

/** Whether the database can be asked for it at all. What is no id is not found, like any other that does not exist. */
export function isId(text: string): boolean {
  return Uuid.safeParse(text).success
}

/**
 * The person's own seat or, where they ask for `seat`, that one, if it is theirs or they hold it for somebody. Null for strangers,
 * former partners and sessions that do not exist: nobody can tell these apart.
 */
export async function seatOf({ db }: Timeless, person: string, session: string, seat?: string): Promise<Seated | null> {
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
  return { seated: { session, couple, seat, person, by: asked.person } as Seated, askedAbout: found.askedAbout }
}

/** The couple, if this person sits in it now. */
export async function coupleOf({ db }: Timeless, person: string, couple: string): Promise<OfCouple | null> {
  const found = (await couplesOf(db, { person })).find((own) => own.couple === couple)
  return found ? ({ ...found, person } as OfCouple) : null
}

/** Somebody's place in a couple as far as their own words go: where they sit now, or sat until it was given to somebody else. */
export type OwnPlace = Proven<{
  couple: string
  person: string
  seat: PartnerSeat
  /** Since when, where somebody else sat there before. */
  anewSince: Instant | null
  /** Until when, where somebody else sits there now. */
  until: Instant | null
}>

/** [ST20] Null for strangers, and for those who left or have deleted what they had there. */
export async function ownPlace({ db }: Timeless, person: string, couple: string): Promise<OwnPlace | null> {
  const own = await coupleOf({ db }, person, couple)
  if (own) return { couple, person, seat: own.seat, anewSince: own.anewSince, until: null } as OwnPlace
  const former = (await formerPlacesOf(db, { person })).findLast((place) => place.couple === couple)
  return former ? ({ couple, person, seat: former.seat, anewSince: null, until: former.until } as OwnPlace) : null
}

/** The one who waits in a session for somebody who has never come. */
export type Awaiting = Seated & { readonly waits: true }

/** A seat that was left is not waited for: its words are still there. */
export async function waitingIn(
  { db, sessions }: Timeless & { sessions: { session: (place: Seated) => Promise<Session> } },
  person: string,
  session: string,
): Promise<Awaiting | null> {
  const seated = await seatOf({ db }, person, session)
  if (!seated || (await vacantSeat(db, seated)) !== partnerOf(seated.seat)) return null
  const { names, phase } = await sessions.session(seated)
  return names[partnerOf(seated.seat)] === null && phase === 'lobby' ? { ...seated, waits: true } : null
}

/** Who holds the other's seat on one phone; `held`: whose it is. */
export type HoldingSeat = Seated & { held: string }

export async function holdingIn(ground: Timeless, person: string, session: string): Promise<HoldingSeat | null> {
  const seated = await seatOf(ground, person, session)
  const own = seated && (await coupleOf(ground, person, seated.couple))
  return seated && own?.partner && own.partnerHeldBy === person ? { ...seated, held: own.partner } : null
}

/** Somebody's own knock at a door. */
export type Knocked = Proven<{ state: KnockState; session: string }>

export async function knockedBy({ db, now }: Ground, person: string, knock: string): Promise<Knocked | null> {
  return isId(knock) ? ((await knockOf(db, { person, knock, now: now() })) as Knocked | null) : null
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
  // [ST18] Whoever is here has not lost their place.
  if (sits?.askedAbout) await endAskings(db, { about: [person], at: now })
  if (sits || (seat !== undefined && seat !== 'counsellor')) return sits?.seated ?? null
  return hostOf(db, person, session, now)
}

/** [DU75] A partner's place and who asks, by one question. Null wherever more is to be asked. */
export async function placeBySignIn(...asked: Parameters<typeof atTheDoor>) {
  return (await atTheDoor(...asked)) as (AtTheDoor & { seated: Seated }) | null
}

/** A counsellor whose desk is open to them. */
export type OpenDesk = Proven<{ person: string }>

/** Refused to a counsellor who is disabled, or has no second way to sign in. Nobody else learns that there are counsellors at all. */
export async function deskOf({ db }: Timeless, person: string): Promise<OpenDesk | Refusal> {
  const own = await counsellorById(db, { person })
  if (own?.disabledAt !== null) return refuse('not-found')
  return own.secondWay ? ({ person } as OpenDesk) : refuse('second-way-needed')
}

/** A counselling, and who may act in it now: whose it is, or who covers for them. */
export type Counsels = Proven<Counselling & { person: string }>

/** Null for everybody else, and once it has ended. */
export async function counsellingOf(
  { db, now }: Ground,
  person: string,
  counselling: string,
): Promise<Counsels | null> {
  const found = isId(counselling) ? await heldCounselling(db, { counselling, person, now: now() }) : null
  return found && ({ ...found, person } as Counsels)
}

/** Whose couple it is: who only covers hands nothing on and invites nobody. */
export type OwnCounselling = Counsels & { readonly own: true }

export async function ownCounselling(
  ground: Ground,
  person: string,
  counselling: string,
): Promise<OwnCounselling | null> {
  const found = await counsellingOf(ground, person, counselling)
  return found?.counsellor === person ? { ...found, own: true } : null
}

/** [CO49] A counselling to which both of its couple have come. */
export type Met = Counsels & { couple: string }

export async function metIn(ground: Ground, person: string, counselling: string): Promise<Met | Refusal> {
  const found = await counsellingOf(ground, person, counselling)
  if (!found?.couple) return refuse('not-found')
  return (await bothHaveMet(ground.db, found)) ? { ...found, couple: found.couple } : refuse('not-agreed')
}

/** Who may write notes of their own on a couple. */
export type Noting = Proven<{ person: string; counselling: string }>

/** [CO50] While it is theirs, and for a while after: a closing note is still to be written. */
export async function notingOn(ground: Ground, person: string, counselling: string): Promise<Noting | null> {
  if (!isId(counselling)) return null
  const holds = await counsellingOf(ground, person, counselling)
  const may = holds !== null || (await notesUntil(ground, { person, counselling })) !== null
  return may ? ({ person, counselling } as Noting) : null
}

/** A meeting of a couple, and who may counsel them just now. */
export type OfMeeting = Proven<{ meeting: Meeting; own: Counsels }>

export async function meetingOf(ground: Ground, person: string, id: string): Promise<OfMeeting | null> {
  const meeting = isId(id) ? await meetingById(ground.db, { meeting: id }) : null
  const own = meeting && (await counsellingOf(ground, person, meeting.counselling))
  return meeting && own ? ({ meeting, own } as OfMeeting) : null
}

/** [CO16] Where a meeting is now, for the two it is for. `session` null: nothing was opened in it yet. */
export type MeetingOfTwo = Proven<{ session: string | null; over: boolean }>

export async function meetingOfTwo({ db }: Timeless, person: string, meeting: string): Promise<MeetingOfTwo | null> {
  const found = isId(meeting) ? await placeOfMeeting(db, { meeting }) : null
  if (!found?.couple || !(await coupleOf({ db }, person, found.couple))) return null
  return { session: found.session, over: found.endedAt !== null } as MeetingOfTwo
}

/** What is asked of a counsellor, or stands, about taking a couple over: for the one who is asked. */
export type HandoverAsked = Proven<Handover>

export async function handoverTo(
  ground: Ground,
  person: string,
  counselling: string,
): Promise<HandoverAsked | Refusal> {
  const asked = await askedOver(ground, counselling)
  if (asked?.to !== person) return refuse('not-found')
  const desk = await deskOf(ground, person)
  return isRefusal(desk) ? desk : (asked as HandoverAsked)
}

async function askedOver({ db, now }: Ground, counselling: string): Promise<Handover | null> {
  return isId(counselling) ? handoverOf(db, { counselling, now: now() }) : null
}

/** The same for either end of it, who may take it back. */
export type HandoverOfOne = Proven<Handover>

export async function handoverBetween(
  ground: Ground,
  person: string,
  counselling: string,
): Promise<HandoverOfOne | null> {
  const asked = await askedOver(ground, counselling)
  const may = asked && (asked.to === person || (await ownCounselling(ground, person, counselling)))
  return may ? (asked as HandoverOfOne) : null
}

/** Somebody with an account, who has just confirmed that it is theirs. */
export type SureOfAccount = Proven<Pick<Person, 'id' | 'account' | 'signIn'>>

export async function sureOfAccount(
  core: Parameters<typeof unconfirmed>[0],
  person: Pick<Person, 'id' | 'account' | 'signIn'>,
  password: string | null,
): Promise<SureOfAccount | Refusal> {
  return (await unconfirmed(core, { ...person, password })) ?? (person as SureOfAccount)
}

/** An exercise that somebody wrote themselves: all its versions, the newest first. */
export type OwnExercise = Proven<{ person: string; exercise: string; versions: [OwnVersion, ...OwnVersion[]] }>

/** Somebody else's is refused like one that does not exist. */
export async function exerciseOf(ground: OwnWords, person: string, exercise: string): Promise<OwnExercise | Refusal> {
  const desk = await deskOf(ground, person)
  if (isRefusal(desk)) return desk
  const versions = await versionsOf(ground, { exercise })
  return versions[0]?.owner === person ? ({ person, exercise, versions } as OwnExercise) : refuse('not-found')
}

/** Somebody in a counselling of theirs. */
export type Counselled = Proven<Counselling & { person: string }>

/** A counselling for one of the two: whoever sits in its couple, or has taken up its link. Ended ones too, which they may read about. */
export async function counselledBy({ db }: Timeless, person: string, counselling: string): Promise<Counselled | null> {
  const found = (await counsellingsFor(db, { person })).find((own) => own.counselling === counselling)
  return found ? ({ ...found, person } as Counselled) : null
}

/** The same, and for whose counselling it is; not for who covers. */
export async function counselledOrHeldBy(ground: Ground, person: string, id: string): Promise<Counselled | null> {
  return (await ownCounselling(ground, person, id)) ?? counselledBy(ground, person, id)
}
