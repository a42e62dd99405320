// What others have written in logs of which a server holds copies: one statement for all of them, which gives little where little is new.
import type { Seat } from '#shared/session/seat.ts'
import type { StoredEntry } from './entries.ts'
import { bareListOf, type Prepared } from './prepared.ts'

/** `position`: the last one that is known of its log. */
export type KnownOf = { session: string; position: number }
export type LaterEntry = Omit<StoredEntry, 'erasedAt'> & { session: string }

const LATER = `
  select entries.session_id::text, entries.position::text, command_id::text, seat, person_id::text,
    round(extract(epoch from at) * 1000)::text, events::text, encode(words, 'base64'), key_id::text, about_other::text,
    encode(proof, 'base64')
  from unnest($1::uuid[], $2::int[]) as known (session_id, position)
  cross join lateral (
    select * from entries where session_id = known.session_id and entries.position > known.position) as entries
  order by entries.session_id, entries.position`

/** The entries after the known ones, each log's in order. */
export async function entriesAfter(prepared: Prepared, known: readonly KnownOf[]): Promise<LaterEntry[]> {
  if (known.length === 0) return []
  const rows = await prepared(LATER, [
    bareListOf(known.map(({ session }) => session)),
    bareListOf(known.map(({ position }) => `${position}`)),
  ])
  return rows.map(([session, position, command, seat, person, at, events, words, key, aboutOther, proof]) => ({
    session: String(session),
    position: Number(position),
    command: String(command),
    seat: seat as Seat,
    person: String(person),
    at: Number(at),
    // Null where it was changed outside of this program, so that opening the entry fails.
    events: JSON.parse(events ?? 'null')?.events ?? null,
    words: bytesOf(words),
    key: key ?? null,
    aboutOther: aboutOther === 'true',
    proof: bytesOf(proof),
  }))
}

function bytesOf(text: string | null | undefined): Buffer | null {
  return text == null ? null : Buffer.from(text, 'base64')
}
