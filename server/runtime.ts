// What pages have of the server. Next bundles its own copy of whatever it imports, so the one that runs is kept on globalThis.
import type { Person } from './identity/identity.ts'
import type { Reads } from './reads.ts'

export type { OwnAccount, SignedInDevice } from './reads/account.ts'
export type { CounsellingSeen } from './reads/counselling/counselled.ts'
export type { OwnCounsellor } from './reads/counselling/counsellor.ts'
export type { CounsellingLook } from './reads/counselling/invited.ts'
export type { Between, CounsellorLook, HandoverOffered, Happening } from './reads/desk/between.ts'
export type { CouplePage } from './reads/desk/couple.ts'
export type { FormerPage } from './reads/desk/former.ts'
export type { HostPage, MeetingPage } from './reads/desk/meeting.ts'
export type { Today } from './reads/desk/today.ts'
export type { DeviceLook } from './reads/device.ts'
export type { Home } from './reads/home.ts'
export type { InviteSeen, SpokenCode } from './reads/invite.ts'
export type { Leaving } from './reads/leaving.ts'
export type { ListedOwn, OneOwn } from './reads/own-exercises.ts'
export type { PastSession, ReflectionToWalk } from './reads/reflections.ts'
export type { FoundSession } from './reads/search.ts'
export type { RoomPage } from './reads/session.ts'
export type { WayPlace } from './reads/way.ts'
export type { DeviceLink } from './writes/device.ts'

export type { Person }

export type Runtime = {
  /** The signed-in person of a request, for pages; null when signed out. Sets no cookie. */
  personOf: (headers: Headers) => Promise<Person | null>
  reads: Reads
  now: () => number
  exitUrl: string | null
  /** Whether browsers are to hold what a page needs to stand without a line. */
  offline: boolean
  hostName: string | null
  /** After how many silent days a room goes in which nobody has given an answer; null: never. */
  roomsKeptDays: number | null
  version: string
  /** Says that the page which is being drawn has nothing to show. */
  sayNothingFound: () => void
}

const PLACE = Symbol.for('halfway.runtime')
const kept = globalThis as { [PLACE]?: Runtime }

export function keepRuntime(runtime: Runtime): void {
  kept[PLACE] = runtime
}

export function getRuntime(): Runtime {
  const runtime = kept[PLACE]
  if (!runtime) throw new Error('Pages are served by server/main.ts: start with "npm start" or "npm run dev".')
  return runtime
}
