// The copies of sessions that this process holds: each is compared with its log before anything is made of it, and read anew where others wrote.
import type { LRUCache } from 'lru-cache'
import type { Db } from '#db/client.ts'
import { positionOf } from '#db/sessions.ts'
import type { HostFrame } from '#shared/session/host-view-shape.ts'
import { type PartnerSeat, SEATS, type Seat } from '#shared/session/seat.ts'
import type { Frame } from '#shared/session/view-shape.ts'
import type { Instant } from '#shared/time.ts'
import { unlessDamaged } from '../log/damage.ts'
import { fold } from '../log/fold.ts'
import type { Log, LogEntry } from '../log/log.ts'
import { frameOf, type LiveSession, openLiveSession, type Taken, takeInTail, takenAnew } from './live-session.ts'
import type { PastCache } from './past.ts'
import type { SessionClocks } from './session-clocks.ts'

export type SessionPlace = { session: string; couple: string }

export type CopiesGround = {
  db: Db
  log: Log
  now: () => Instant
  publish: (session: string, seat: Seat, frame: Frame | HostFrame) => void
  /** Ends the lines of a seat that are not this person's. */
  endOthers?: (session: string, seat: PartnerSeat, person: string | undefined) => void
  /** How many milliseconds anything waits for its turn in a session. */
  patience?: number | undefined
  /** How many sessions are held at a time, and of each how many answers. */
  bounds?: { sessions: number; answers: number }
  /** After each commit of this process. */
  wrote?: (at: { session: string; position: number }) => void
}
type LeftOfCopy = { position: number; versions: Record<Seat, number>; sat: LiveSession['sat'] }
export type House = CopiesGround & {
  held: LRUCache<string, LiveSession>
  /** [DU77] Of each copy that made room for others what is needed to know what is new to whoever still has a line there. */
  left: Map<string, LeftOfCopy>
  /** Sessions of which it is not known what was committed last: each is read anew before anything is made of it. */
  doubted: Set<string>
  past: PastCache
  clocks: SessionClocks
}

/** As the log stands now, whoever wrote in it. */
export async function load(house: House, at: SessionPlace): Promise<LiveSession> {
  const copy = await current(house, at)
  if (!copy) throw new Error(`session ${at.session} has no entries`)
  return copy
}

/** What is held is compared with the log first: another process may have written. */
export async function current(house: House, at: SessionPlace): Promise<LiveSession | null> {
  const known = house.held.get(at.session)
  if (known?.couple !== at.couple) return loadIfAny(house, at)
  if (house.doubted.has(at.session)) return reread(house, at)
  return (await isStale(house, at, known)) ? takeUp(house, at, known) : known
}

/** [DU64] Reads of the log what came after the copy, unless only the whole of it can tell. */
async function takeUp(house: House, at: SessionPlace, known: LiveSession): Promise<LiveSession | null> {
  const tail = await unlessDamaged(house.log.load(house.db, at, known.live.session.position))
  const taken = tail && takeInTail(known, tail)
  return taken ? takenUp(house, at, taken) : reread(house, at)
}

function takenUp(house: House, { session }: SessionPlace, taken: Taken): LiveSession {
  house.held.set(session, taken.copy)
  show(house, session, taken)
  return taken.copy
}

export async function isStale({ db }: House, at: SessionPlace, { live }: LiveSession): Promise<boolean> {
  return (await positionOf(db, at)) !== live.session.position
}

/** [DU41] Shows each seat what is new to it, also where the fault that lost the answer to a commit had lost the views of it too. */
export async function reread(house: House, at: SessionPlace): Promise<LiveSession | null> {
  const { held, left, doubted, past } = house
  const known = held.get(at.session)
  const before = known ? leftOf(known) : left.get(at.session)
  doubted.add(at.session)
  past.forget(at.session)
  const copy = await fromLog(house, at)
  if (copy) {
    const changed = SEATS.filter((seat) => copy.live.seen[seat].version !== before?.versions[seat])
    show(house, at.session, { copy, changed, anew: before ? takenAnew(before, copy) : [] })
  } else held.delete(at.session)
  doubted.delete(at.session)
  return copy
}

export async function shownTo(house: House, at: SessionPlace, seat: PartnerSeat): Promise<Frame>
export async function shownTo(house: House, at: SessionPlace, seat: 'counsellor'): Promise<HostFrame>
export async function shownTo(house: House, at: SessionPlace, seat: Seat): Promise<Frame | HostFrame> {
  const copy = await load(house, at)
  return frameOf(copy, seat, timeIn(house, copy))
}

/** What was written right after `position`, up to where it was shown here; null where the log is to be asked. */
type Later = { position: number; later: readonly LogEntry[] | null }

/** Those in which something was written after what was shown of them here. */
export async function writtenSince(
  { held, left, log }: House,
  places: readonly SessionPlace[],
): Promise<(Later & { at: SessionPlace })[]> {
  const known = places.flatMap((at) => {
    const position = held.get(at.session)?.live.session.position ?? left.get(at.session)?.position
    return position === undefined ? [] : [{ at, session: at.session, position }]
  })
  const written = await log.later(known)
  return known.flatMap(({ at, session, position }) => {
    const later = written.get(session)
    return later === undefined ? [] : [{ at, position, later }]
  })
}

/** [DU30] [DU64] Takes in what others wrote. Where it does not come right after what is held, the log is asked. */
export async function takeLater(
  house: House,
  at: SessionPlace,
  { position, later }: Later,
): Promise<LiveSession | null> {
  const copy = heldOf(house, at)
  const taken = later && copy?.live.session.position === position ? takeInTail(copy, later) : null
  return taken ? takenUp(house, at, taken) : current(house, at)
}

export function leftOf({ live: { session, seen }, sat }: LiveSession): LeftOfCopy {
  const { first, second, counsellor } = seen
  const versions = { first: first.version, second: second.version, counsellor: counsellor.version }
  return { position: session.position, versions, sat }
}

/** What is held of it, as far as nothing is in doubt. */
export function heldOf({ held, doubted }: House, { session, couple }: SessionPlace): LiveSession | null {
  const known = doubted.has(session) ? null : held.get(session)
  return known?.couple === couple ? known : null
}

/** Null for a session without entries: it is being opened just now. */
export async function loadIfAny(house: House, at: SessionPlace): Promise<LiveSession | null> {
  const { doubted, left } = house
  const known = heldOf(house, at)
  if (known) return known
  return doubted.has(at.session) || left.has(at.session) ? reread(house, at) : fromLog(house, at)
}

async function fromLog(
  { db, log, held, left, bounds }: House,
  { session, couple }: SessionPlace,
): Promise<LiveSession | null> {
  const entries = await log.load(db, { session, couple })
  if (entries.length === 0) return null
  const copy = fold(log, session, entries, (sound) => openLiveSession(session, couple, sound, bounds?.answers))
  held.set(session, copy)
  left.delete(session)
  return copy
}

/** [DU7] The log's time never runs backwards, whatever the machine's does. */
export function timeIn({ clocks }: House, { live, lastAt }: LiveSession): Instant {
  return clocks.in(live.session.id, lastAt).now
}

/** [PR4] Whoever had a seat that is another's now hears of nothing that came with it, whichever process gave it. */
export function show(house: House, session: string, { copy, changed, anew }: Taken): void {
  for (const seat of anew) house.endOthers?.(session, seat, copy.sat[seat])
  for (const seat of changed) house.publish(session, seat, frameOf(copy, seat, timeIn(house, copy)))
}
