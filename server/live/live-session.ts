// One session as this process holds it: a cache of its log and nothing more. Losing it at any moment loses nothing.
import type { SessionEvent } from '#shared/session/events.ts'
import type { HostFrame } from '#shared/session/host-view-shape.ts'
import { advance, type Live, openLive } from '#shared/session/live.ts'
import { PARTNER_SEATS, type PartnerSeat, type Seat } from '#shared/session/seat.ts'
import type { Session } from '#shared/session/session.ts'
import { isSoundAfter } from '#shared/session/sound.ts'
import type { Frame } from '#shared/session/view-shape.ts'
import type { Instant } from '#shared/time.ts'
import type { LogEntry } from '../log/log.ts'

/** `version` is the one that the first answer to this command gave its sender. */
type Answered = { person: string; version: number }
export type LiveSession = {
  couple: string
  live: Live
  /** The last commands by their id, oldest first: a repeat is answered from here. */
  answered: Map<string, Answered>
  /** How many of them are remembered. */
  remembers: number
  /** Who was in a seat last, as far as they have said anything. */
  sat: Partial<Record<Seat, string>>
  lastAt: Instant
}
/** `changed`: who sees something new. `anew`: seats in which somebody else is than before. */
export type Taken = { copy: LiveSession; changed: Seat[]; anew: PartnerSeat[] }

// A page sends again what was not answered, and no more than a few wait at a time.
const REMEMBERS = 32

/** Throws when the log is empty. */
export function openLiveSession(
  session: string,
  couple: string,
  log: readonly LogEntry[],
  remembers = REMEMBERS,
): LiveSession {
  const [first, ...rest] = log
  if (!first) throw new Error(`session ${session} has no entries`)
  const sat = { [first.seat]: first.person }
  const live = openLive(session, [first])
  const opened: LiveSession = { couple, live, answered: new Map(), remembers, sat, lastAt: first.at }
  noteAnswer(opened, first)
  return rest.reduce((before, entry) => {
    const { copy } = takeIn(before, entry)
    noteAnswer(copy, entry)
    return copy
  }, opened)
}

/** `session`: as it is with this entry, where that is known already. */
export function takeIn(copy: LiveSession, entry: LogEntry, session?: Session): Taken {
  const { live, changed } = advance(copy.live, entry, session)
  const sat = copy.sat[entry.seat] === entry.person ? copy.sat : { ...copy.sat, [entry.seat]: entry.person }
  const after = { ...copy, live, sat, lastAt: entry.at }
  return { copy: after, changed, anew: takenAnew(copy, after) }
}

type Sat = Pick<LiveSession, 'sat'>

export function takenAnew({ sat: before }: Sat, { sat }: Sat): PartnerSeat[] {
  return PARTNER_SEATS.filter((seat) => before[seat] !== undefined && before[seat] !== sat[seat])
}

// With these, what was written before may have been changed too.
const CHANGING: readonly SessionEvent['type'][] = ['author-erased', 'seat-taken']

/** [DU64] The session with what others wrote after it; null where it has to be folded anew. `changed`: who sees something new at last. */
export function takeInTail(copy: LiveSession, tail: readonly LogEntry[]): Taken | null {
  const isByAnother = ({ seat, person }: LogEntry) => (copy.sat[seat] ?? person) !== person
  const changes = ({ events }: LogEntry) => events.some(({ type }) => CHANGING.includes(type))
  if (tail.length === 0 || tail.some((entry) => isByAnother(entry) || changes(entry))) return null
  if (!isSoundAfter(copy.live.session, tail)) return null
  const changed = new Set<Seat>()
  const after = tail.reduce((before, entry) => {
    const taken = takeIn(before, entry)
    noteAnswer(taken.copy, entry)
    for (const seat of taken.changed) changed.add(seat)
    return taken.copy
  }, copy)
  return { copy: after, changed: [...changed], anew: [] }
}

/** To be called once the entry is in the log, with the copy that has taken it in. */
export function noteAnswer(
  { answered, live, remembers }: LiveSession,
  { command, person, seat }: Pick<LogEntry, 'command' | 'person' | 'seat'>,
): void {
  answered.set(command, { person, version: live.seen[seat].version })
  const [oldest] = answered.keys()
  if (answered.size > remembers && oldest) answered.delete(oldest)
}

export type WhoHosts = { person: string; asked: number }

/** Whose the counsellor's seat is, from asking until they have gone. */
export function hostIn({ live, sat }: LiveSession): WhoHosts | null {
  const { host, phase } = live.session
  return host && sat.counsellor && phase !== 'closed' ? { person: sat.counsellor, asked: host.asked.position } : null
}

/** Under this a frame has its view as JSON too, which is sent as it is. */
export const WRITTEN = Symbol('written')

export function frameOf(copy: LiveSession, seat: PartnerSeat, now: Instant): Frame
export function frameOf(copy: LiveSession, seat: 'counsellor', now: Instant): HostFrame
export function frameOf(copy: LiveSession, seat: Seat, now: Instant): Frame | HostFrame
export function frameOf(copy: LiveSession, seat: Seat, now: Instant): Frame | HostFrame {
  const { version, view, text } = copy.live.seen[seat]
  return { version, view, now, [WRITTEN]: text } as Frame | HostFrame
}
