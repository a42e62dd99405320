// What commands ask of the database: one statement appends all entries that wait, another tells how things stand where nothing was written.
import type { PartnerSeat } from '#shared/session/seat.ts'
import type { Instant } from '#shared/time.ts'
import type { Changes, NewEntry } from './entries.ts'
import { bareListOf, listOf, type Prepared, textOf } from './prepared.ts'
import { orUnknown } from './trouble.ts'

/** `by`: who says it, for themselves or from a seat that they hold. `waits`: it does not go in while a break from home holds the room. */
export type AskedEntry = NewEntry & {
  seat: PartnerSeat
  by: string
  waits: boolean
  changes: Required<Omit<Changes, 'lastAt'>>
}

export type Asked = { session: string; seat: PartnerSeat; person: string; by: string; command: string }

/** `askedAbout`: a partner has asked that a place of the one who says it be given to somebody new. */
export type Put = { session: string; askedAbout: boolean }

export type CommandStanding = {
  /** The last one in the log. */
  position: number
  /** Whether who asked sits there or holds the seat. */
  sits: boolean
  /** The position of the same command, where it is in the log already. */
  repeat: number | null
  askedAbout: boolean
  /** Until when a break from home holds what else is in that room. */
  heldUntil: Instant | null
}

// [PR4] Who has left holds nothing any more.
export const SITTING = `
  select from partners own
  join partners on partners.couple_id = own.couple_id and partners.seat = asked.seat and partners.left_at is null
  where own.couple_id = (
      select rooms.couple_id from sessions place join rooms on rooms.id = place.room_id where place.id = asked.session_id)
    and own.person_id = asked.asked_by and own.left_at is null
    and partners.person_id = asked.person_id and asked.asked_by in (partners.person_id, partners.held_by)`

const ASKED_ABOUT = `coalesce(
  (select true from place_askings where person_id = asked.asked_by and ended_at is null limit 1), false)`

/** [BR14] Until when a break holds this session of the same room. */
const HELD_UNTIL = `
  select max(breaks.held_until) from sessions breaks where breaks.room_id = sessions.room_id and breaks.id <> sessions.id
    and breaks.held_until is not null`

// Each row is looked up by itself: a plan over whole tables, made while these were small, would be kept when they are large.
// [DU63] Seats are locked until the commit, since a statement that waited for a session's row compares that row anew and no other.
const APPEND = `
  with asked as (
    select * from unnest($1::uuid[], $2::int[], $3::uuid[], $4::text[], $5::uuid[], $6::uuid[], $7::timestamptz[], $8::jsonb[],
      $9::text[], $10::uuid[], $11::boolean[], $12::text[], $13::text[], $14::int[], $15::timestamptz[],
      $16::timestamptz[], $17::boolean[])
    as asked (session_id, position, command_id, seat, person_id, asked_by, at, events,
      words, key_id, about_other, proof, exercise, version, closed_at, held_until, waits)
  ), sitting as materialized (
    select asked.* from asked cross join lateral (${SITTING} for share of partners, own) seat
  ), moved as (
    update sessions set position = asked.position, last_at = asked.at, exercise = asked.exercise, version = asked.version,
      closed_at = asked.closed_at, held_until = asked.held_until
    from sitting asked
    where sessions.id = asked.session_id and sessions.position = asked.position - 1
      and (select true from entries where session_id = asked.session_id and command_id = asked.command_id) is null
      and (not asked.waits or coalesce((${HELD_UNTIL}) <= asked.at, true))
      and (asked.key_id is null or (select wrapped is not null from keys where keys.id = asked.key_id))
    returning sessions.id
  ), put as (
    insert into entries (session_id, position, command_id, seat, person_id, at, events, words, key_id, about_other, proof)
    select session_id, position, command_id, seat, person_id, at, events, decode(words, 'base64'), key_id, about_other,
      decode(proof, 'base64')
    from asked join moved on moved.id = asked.session_id
  )
  select asked.session_id::text, ${ASKED_ABOUT}::text from asked join moved on moved.id = asked.session_id`

const STANDING = `
  with asked as (select $1::uuid as session_id, $2::text as seat, $3::uuid as person_id, $4::uuid as asked_by)
  select sessions.position::text, exists (${SITTING})::text,
    (select position from entries where session_id = sessions.id and command_id = $5::uuid)::text,
    ${ASKED_ABOUT}::text, (extract(epoch from (${HELD_UNTIL})) * 1000)::bigint::text
  from asked join sessions on sessions.id = asked.session_id`

/**
 * [DU63] Appends what fits: its seat is still that person's, its log stands right before it, its command is new, its key is not
 * destroyed. At most one entry of a session. Gives what was appended.
 */
export async function appendAll(prepared: Prepared, asking: readonly AskedEntry[]): Promise<Put[]> {
  // In one order everywhere, so that the statements of two servers do not wait for each other's rows.
  const entries = asking.toSorted((one, other) => (one.session < other.session ? -1 : 1))
  const column = (of: (entry: AskedEntry) => string | null) => bareListOf(entries.map(of))
  const asked = prepared(APPEND, [
    column(({ session }) => session),
    column(({ position }) => `${position}`),
    column(({ command }) => command),
    column(({ seat }) => seat),
    column(({ person }) => person),
    column(({ by }) => by),
    column(({ at }) => textOf.instant(at)),
    // Written as JSON once more, JSON is as a list wants it.
    column(({ events }) => JSON.stringify(JSON.stringify({ events }))),
    column(({ words }) => textOf.bytes(words)),
    column(({ key }) => key),
    column(({ aboutOther }) => `${aboutOther}`),
    column(({ proof }) => textOf.bytes(proof)),
    listOf(entries.map(({ changes }) => changes.exercise)),
    column(({ changes }) => `${changes.version}`),
    column(({ changes }) => textOf.instant(changes.closedAt)),
    column(({ changes }) => textOf.instant(changes.heldUntil)),
    column(({ waits }) => `${waits}`),
  ])
  const rows = await asked.catch((fault) => {
    throw orUnknown(fault)
  })
  return rows.map(([session, askedAbout]) => ({ session: String(session), askedAbout: askedAbout === 'true' }))
}

/** Null for a session that does not exist. */
export async function standingOf(prepared: Prepared, asked: Asked): Promise<CommandStanding | null> {
  const { session, seat, person, by, command } = asked
  const [row] = await prepared(STANDING, [session, seat, person, by, command])
  if (!row) return null
  const [position, sits, repeat, askedAbout, heldUntil] = row
  return {
    position: Number(position),
    sits: sits === 'true',
    repeat: repeat == null ? null : Number(repeat),
    askedAbout: askedAbout === 'true',
    heldUntil: heldUntil == null ? null : Number(heldUntil),
  }
}
