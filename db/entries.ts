// The log. Appending is all that is ever done to it, one position after the other; what was appended stays where it is, but for
// words that somebody deletes.
import { and, asc, eq, gt, notExists } from 'drizzle-orm'
import type { Seat } from '#shared/session/seat.ts'
import type { Instant } from '#shared/time.ts'
import type { Db, Tx } from './client.ts'
import { type EventStructure, entries, sessions } from './schema/sessions.ts'

/** One accepted command as it is stored. `words` is sealed with `key`; both are null when the events have none. */
export type StoredEntry = {
  position: number
  command: string
  seat: Seat
  person: string
  at: Instant
  events: readonly EventStructure[]
  words: Buffer | null
  key: string | null
  /** The words speak of the other partner's too. */
  aboutOther: boolean
  erasedAt: Instant | null
  /** What binds its structure to it. Null in entries of versions that had none. */
  proof: Buffer | null
}

/** What an entry changes in the list of sessions. */
export type Changes = {
  exercise?: string
  version?: number
  closedAt?: Instant | null
  heldUntil?: Instant | null
  lastAt?: Instant
}

export type NewEntry = Omit<StoredEntry, 'erasedAt'> & { session: string; changes?: Changes }

export type Appended = 'appended' | 'position-taken' | { repeat: number }

/**
 * Appends one entry in a transaction. `position-taken`: the log has gone on (or `position` would leave a gap), so load and
 * decide again. `repeat`: this command is in the log already, at that position, and nothing was written.
 */
export async function appendEntry(db: Db, entry: NewEntry): Promise<Appended> {
  const appended = await db.transaction(async (tx) => {
    if (!(await advance(tx, entry))) return false
    await tx.insert(entries).values(rowOf(entry))
    return true
  })
  if (appended) return 'appended'
  const repeat = await positionOf(db, entry)
  return repeat === null ? 'position-taken' : { repeat }
}

async function positionOf(db: Db, { session, command }: { session: string; command: string }): Promise<number | null> {
  const [found] = await db.select({ position: entries.position }).from(entries).where(byCommand(session, command))
  return found?.position ?? null
}

// Whoever moves the session's position holds its row until the commit, so two appends never see the same one.
async function advance(tx: Tx, { session, command, position, at, changes }: NewEntry): Promise<boolean> {
  const moved = await tx
    .update(sessions)
    .set({ lastAt: at, ...changes, position })
    .where(
      and(
        eq(sessions.id, session),
        eq(sessions.position, position - 1),
        notExists(tx.select({ position: entries.position }).from(entries).where(byCommand(session, command))),
      ),
    )
    .returning({ position: sessions.position })
  return moved.length > 0
}

function byCommand(session: string, command: string) {
  return and(eq(entries.sessionId, session), eq(entries.commandId, command))
}

function rowOf({ session, command, person, key, events, changes: _, ...rest }: NewEntry) {
  return { ...rest, sessionId: session, commandId: command, personId: person, keyId: key, events: { events } }
}

/** The log from after a position on, in order. */
export async function entriesOf(db: Db, session: string, afterPosition = 0): Promise<StoredEntry[]> {
  const rows = await db
    .select()
    .from(entries)
    .where(and(eq(entries.sessionId, session), gt(entries.position, afterPosition)))
    .orderBy(asc(entries.position))
  return rows.map(({ sessionId: _, commandId, personId, keyId, events, ...rest }) => ({
    ...rest,
    command: commandId,
    person: personId,
    key: keyId,
    // Null where it was changed outside of this program, so that opening the entry fails.
    events: events?.events ?? (null as never),
  }))
}
