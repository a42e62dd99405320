// The home page's list: one's couples and their sessions, each as one's own seat may see it. It never tells when the other was there.
import { couplesOf, formerPlacesOf, type OwnCouple } from '#db/couples.ts'
import { type ListedSession, sessionsOf } from '#db/sessions.ts'
import type { PlaceStage } from '#shared/place-anew.ts'
import { isOverForToday } from '#shared/session/rest.ts'
import { type PartnerSeat, partnerOf } from '#shared/session/seat.ts'
import { viewFor } from '#shared/session/view.ts'
import type { View } from '#shared/session/view-shape.ts'
import type { Instant } from '#shared/time.ts'
import type { Core } from '../core/core.ts'
import { namesOf, partnerThen } from '../core/names.ts'
import { unlessDamaged } from '../log/damage.ts'
import { type BreakFromHome, breakFromHome } from './break-from-home.ts'
import { type HeldBeside, holdsOf, seatsHere } from './held.ts'
import { deleteAsked } from './leaving.ts'
import { placeStage } from './place-anew.ts'
import { type Week, week } from './week.ts'

type HomeSession = {
  session: string
  exercise: string
  version: number
  /** `unreadable`: it does not open any more. */
  phase: Exclude<View['at']['phase'], 'alone' | 'between'> | 'unreadable'
  /** When it closed, started or was opened: moments that both know. */
  at: Instant
  /** Before it begins: when they planned it for, and a time that one of them suggests. */
  plannedFor: Instant | null
  suggestedFor: Instant | null
  /** By how many minutes the partner's clock is ahead of UTC, where they have said. */
  beside?: number
  /** Something in it is this person's to do or, on one phone, either's. */
  waiting: boolean
  /** [SA7] Stopped for today, by whoever is asked here: nothing suggests it before their next day. */
  overForToday: boolean
}
type HomeCouple = {
  couple: string
  /** What whoever asks is called there. */
  name: string | null
  partner: string | null
  seat: PartnerSeat
  /** The partner's seat is held here: the two share one phone. */
  holds: HeldBeside | null
  /** The name of a partner who has left. */
  left: string | null
  deleteAsked: 'by-me' | 'by-other' | null
  sessions: HomeSession[]
  /** [BR17] Called from home by either, until it is over. */
  break: BreakFromHome | null
  /** Null until the other has come. */
  week: Week | null
  /** How it stands with what this person asked: that the other's place be given anew. */
  placeAnew: PlaceStage
}
/** A place that was given to somebody else: what this person wrote there is still theirs. */
type HomeFormer = { couple: string; partner: string | null; until: Instant }
export type Home = { couples: HomeCouple[]; former: HomeFormer[] }

type Ground = Pick<Core, 'db' | 'sessions' | 'keyring' | 'log' | 'now'>

// How many of the last reflections: an older one says that it does not open once somebody opens it.
const LOOKED_AT = 2

export async function home(core: Ground, { person }: { person: string }): Promise<Home> {
  const own = await couplesOf(core.db, { person })
  const former = (await formerPlacesOf(core.db, { person })).map(async (place) => ({
    couple: place.couple,
    partner: await partnerThen(core, place),
    until: place.until,
  }))
  return {
    couples: await Promise.all(own.map((couple) => listed(core, person, couple))),
    former: await Promise.all(former),
  }
}

async function listed(core: Ground, person: string, own: OwnCouple): Promise<HomeCouple> {
  const rows = await sessionsOf(core.db, own)
  const holds = await holdsOf(core, person, own)
  const seats = seatsHere(own, holds)
  const closed = rows.filter(({ closedAt }) => closedAt !== null).slice(0, LOOKED_AT)
  const sessions = await Promise.all(rows.map((row) => shown(core, own, { seats, row, look: closed.includes(row) })))
  const names = await namesOf(core, own)
  // [PR6] Ordered by what both know: the order of last entries would tell that somebody has been there.
  sessions.sort((a, b) => b.at - a.at || (a.session < b.session ? -1 : 1))
  const { couple, seat } = own
  const opened = rows.map(({ openedAt }) => openedAt)
  return {
    couple,
    name: names[seat],
    partner: own.partner ? names[partnerOf(seat)] : null,
    seat,
    holds,
    left: own.partnerLeft ? names[partnerOf(seat)] : null,
    deleteAsked: deleteAsked(own, person),
    sessions,
    break: own.partner ? await breakFromHome(core, own) : null,
    week: own.partner ? await week(core, own, { seats, opened }) : null,
    placeAnew: own.partner ? await placeStage(core, { couple, person: own.partner, by: person }) : { stage: 'none' },
  }
}

/** `look`: whether a closed one is opened too, since its reflection stands on the page. */
type Showing = { seats: readonly PartnerSeat[]; row: ListedSession; look: boolean }

async function shown(core: Ground, { couple, seat }: OwnCouple, { seats, row, look }: Showing): Promise<HomeSession> {
  const { session, exercise, version, closedAt, openedAt } = row
  const unplanned = { plannedFor: null, suggestedFor: null }
  const still = {
    session,
    exercise,
    version,
    at: closedAt ?? openedAt,
    waiting: false,
    overForToday: false,
    ...unplanned,
  }
  // [DU60] It says so, and all the others are there.
  if (closedAt !== null) {
    const opens = !look || (await core.sessions.past({ ...row, couple })) !== null
    return { ...still, phase: opens ? 'closed' : 'unreadable' }
  }
  const folded = await unlessDamaged(core.sessions.session({ session, couple }))
  if (!folded) return { ...still, phase: 'unreadable' }
  const { at } = viewFor(folded, seat)
  // [DU43] What is promised is by the session's time.
  const now = core.now() + (at.phase === 'break' ? await core.sessions.ahead({ session, couple }) : 0)
  const beside = folded.offsets[partnerOf(seat)]
  return {
    session,
    exercise,
    version,
    // With a counsellor there: still at the step they were at.
    phase: at.phase === 'alone' || at.phase === 'between' ? 'step' : at.phase,
    at: folded.startedAt ?? folded.openedAt,
    waiting: seats.some((each) => isWaiting(viewFor(folded, each).at, each, now)),
    overForToday: isOverForToday(folded, seat, core.now()),
    ...(at.phase === 'lobby' ? { ...plannedIn(at), ...(beside !== undefined && { beside }) } : unplanned),
  }
}

function plannedIn({ plannedFor, suggestion }: Extract<View['at'], { phase: 'lobby' }>) {
  return { plannedFor, suggestedFor: suggestion && 'at' in suggestion ? suggestion.at : null }
}

function isWaiting(at: View['at'], seat: PartnerSeat, now: Instant): boolean {
  switch (at.phase) {
    case 'step':
      return at.step.goOn !== 'waiting' && !(at.step.part.kind === 'answer' && at.step.part.stage !== 'asked')
    case 'lobby':
      return at.suggestion !== null && at.suggestion.by !== seat
    case 'resting':
      return !at.mineResumed
    case 'break':
      // [BR3] The caller once the time has come, the other once the caller is back.
      return !at.break.mineReturned && (at.break.caller === seat ? now >= at.break.until : at.break.callerReturned)
    case 'between':
    case 'alone':
    case 'through':
    case 'closed':
      return false
  }
}
