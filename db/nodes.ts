// The servers that live, by the database's clock, and in which seats of which sessions each has lines just now.
import type { Seat } from '#shared/session/seat.ts'
import { bareListOf, type Prepared } from './prepared.ts'

export type Attended = { session: string; seat: Seat }
type Node = { node: string }

const AFTER = "clock_timestamp() + $2::double precision * interval '1 millisecond'"

const LIVE = `
  insert into nodes (id, until) values ($1::uuid, ${AFTER})
  on conflict (id) do update set until = excluded.until
  returning (xmax = 0)::text, (select max(until) > ${AFTER.replace('$2', '$3')} from nodes where id <> $1::uuid)::text,
    exists (select from nodes where id <> $1::uuid)::text`

// [RM20] When somebody was there last is told by nothing, so nothing that is past stays. Nobody says to live for a minute: what lies
// further ahead was written before the database's clock was put back.
const BURY = `
  delete from nodes where id in (
    select id from nodes where id <> $1::uuid and until not between clock_timestamp() and clock_timestamp() + interval '1 minute'
    for update skip locked)`

const COME = `
  insert into attendances (node_id, session_id, seat)
  select $1::uuid, come.session_id, come.seat from unnest($2::uuid[], $3::text[]) as come (session_id, seat)
  on conflict do nothing`

const GO_BUT = `
  delete from attendances where node_id = $1::uuid and not exists (
    select from unnest($2::uuid[], $3::text[]) as here (session_id, seat)
    where here.session_id = attendances.session_id and here.seat = attendances.seat)`

const GO = `
  delete from attendances using unnest($2::uuid[], $3::text[]) as gone (session_id, seat)
  where attendances.node_id = $1::uuid and attendances.session_id = gone.session_id and attendances.seat = gone.seat`

const ELSEWHERE = `
  select distinct attendances.session_id::text, attendances.seat from attendances
  join nodes on nodes.id = attendances.node_id and nodes.until > clock_timestamp()
  where attendances.session_id = any($2::uuid[]) and attendances.node_id <> $1::uuid
  order by attendances.seat`

/**
 * Says that this server lives for so many milliseconds more, and removes those that are past. `anew`: nothing was known of it. `others`:
 * there are others. `heardLately`: one of them has said within `lately` milliseconds that it lives, for as long as this one does.
 */
export async function renewNode(
  prepared: Prepared,
  { node, lasting, lately }: Node & { lasting: number; lately: number },
): Promise<{ anew: boolean; others: boolean; heardLately: boolean }> {
  await prepared(BURY, [node])
  const [row] = await prepared(LIVE, [node, `${lasting}`, `${lasting - lately}`])
  const [anew, heardLately, others] = row ?? []
  return { anew: anew === 'true', others: others === 'true', heardLately: heardLately === 'true' }
}

type Noting = Node & { come: readonly Attended[]; gone: readonly Attended[] | 'all-others' }

/** Notes where this server has lines now, and where no more. */
export async function noteAttended(prepared: Prepared, { node, come, gone }: Noting): Promise<void> {
  if (gone === 'all-others') await prepared(GO_BUT, [node, ...columnsOf(come)])
  else if (gone.length > 0) await prepared(GO, [node, ...columnsOf(gone)])
  if (come.length > 0) await prepared(COME, [node, ...columnsOf(come)])
}

function columnsOf(seats: readonly Attended[]): [string, string] {
  return [bareListOf(seats.map(({ session }) => session)), bareListOf(seats.map(({ seat }) => seat))]
}

/** Who has lines to these sessions at other servers that live. */
export async function attendedElsewhere(
  prepared: Prepared,
  { node, sessions }: Node & { sessions: readonly string[] },
): Promise<Attended[]> {
  if (sessions.length === 0) return []
  const rows = await prepared(ELSEWHERE, [node, bareListOf(sessions)])
  return rows.map(([session, seat]) => ({ session: String(session), seat: seat as Seat }))
}
