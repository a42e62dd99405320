// What pages and HTTP doors have of the server. Next bundles its own copy of whatever it imports, so the one that runs is kept on globalThis.
import type { Limited, Limits } from './front/limits.ts'
import type { AskedTo, ToldFault } from './front/told.ts'
import type { Identity, Person } from './identity/identity.ts'
import type { Journal } from './ops/journal.ts'
import type { Reads } from './reads.ts'
import type { Writes } from './writes.ts'

export type { OwnAccount, SignedInDevice } from './reads/account.ts'
export type { CounsellingSeen } from './reads/counselling/counselled.ts'
export type { OwnCounsellor } from './reads/counselling/counsellor.ts'
export type { CounsellingLook } from './reads/counselling/invited.ts'
export type { Between, CounsellorLook, HandoverOffered } from './reads/desk/between.ts'
export type { DeskCopy } from './reads/desk/copy.ts'
export type { CouplePage } from './reads/desk/couple.ts'
export type { FormerPage } from './reads/desk/former.ts'
export type { Happening } from './reads/desk/happened.ts'
export type { HostPage, MeetingPage } from './reads/desk/meeting.ts'
export type { Today } from './reads/desk/today.ts'
export type { DeviceLook } from './reads/device.ts'
export type { Home } from './reads/home.ts'
export type { Code, Invite } from './reads/invite.ts'
export type { Leaving } from './reads/leaving.ts'
export type { ListedLetter } from './reads/letters.ts'
export type { ListedOwn, OneOwn } from './reads/own-exercises.ts'
export type { PastSession } from './reads/reflections.ts'
export type { FoundSession } from './reads/search.ts'
export type { RoomPage } from './reads/session.ts'
export type { WayPlace } from './reads/way.ts'
export type { DeviceLink } from './writes/device.ts'

export type { Limited, Person }

export type Runtime = {
  identity: Identity
  /** The signed-in person of a request, for pages; null when signed out. Sets no cookie. */
  personOf: (headers: Headers) => Promise<Person | null>
  reads: Reads
  writes: Writes
  limits: Limits
  journal: Journal
  /** Notes a fault and gives what the person is told, with the id under which it is noted where it is ours to mend. */
  noteFault: (fault: unknown, asked: AskedTo) => ToldFault
  now: () => number
  /** Whether people reach it by https, so that cookies may say so. */
  secure: boolean
  exitUrl: string | null
  hostName: string | null
}

/** The header in which doors find where a request comes from; whatever a client sends under it is overwritten at the front. */
export const ADDRESS_HEADER = 'x-halfway-address'

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
