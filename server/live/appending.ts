// Appends an entry to a session's log and to its copy here, which changes only once the entry is committed.
import type { Db } from '#db/client.ts'
import type { Changes } from '#db/entries.ts'
import { heldUntil } from '#shared/session/from-home.ts'
import type { Session } from '#shared/session/session.ts'
import type { LogEntry } from '../log/log.ts'
import type { House, SessionPlace } from './copies.ts'
import { type LiveSession, noteAnswer, openLiveSession, type Taken, takeIn } from './live-session.ts'

export type SaidAt = Omit<LogEntry, 'position'>
type Following = { entry: LogEntry; taken: Taken; changes: Required<Omit<Changes, 'lastAt'>> }

/** The entry that would come next, and the session as it would be then; `after`: where that is known already. */
export function entryAfter(copy: LiveSession, said: SaidAt, after?: Session): Following {
  const { command, person, seat, at, events } = said
  const entry = { position: copy.live.session.position + 1, command, person, seat, at, events }
  return following(entry, takeIn(copy, entry, after))
}

/** Within a transaction of its own or the one given. Null when the position is taken or the command known; nothing was written then. */
export async function append(
  house: House,
  { session, couple }: SessionPlace,
  { db, copy }: { db: Db; copy: LiveSession | null },
  said: SaidAt,
): Promise<Taken | null> {
  const { entry, taken, changes } = copy ? entryAfter(copy, said) : opening(session, couple, { ...said, position: 1 })
  const appended = await house.log.append(db, { ...entry, session, couple, changes })
  return appended === 'appended' ? taken : null
}

/** To be called once it is committed. */
export function hold({ held }: House, { copy }: Taken, said: Pick<LogEntry, 'command' | 'person' | 'seat'>): void {
  held.set(copy.live.session.id, copy)
  noteAnswer(copy, said)
}

function opening(session: string, couple: string, entry: LogEntry): Following {
  return following(entry, { copy: openLiveSession(session, couple, [entry]), changed: [], anew: [] })
}

function following(entry: LogEntry, taken: Taken): Following {
  const { session } = taken.copy.live
  const { script, closedAt } = session
  const changes = { exercise: script.id, version: script.version, closedAt, heldUntil: heldUntil(session) }
  return { entry, taken, changes }
}
