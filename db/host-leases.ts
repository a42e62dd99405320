// How long a counsellor's line has been gone from a session, by the database's clock. Who is there, and what they hold, is the log's.
import { and, eq, exists, isNull, type SQL, sql } from 'drizzle-orm'
import type { Db } from './client.ts'
import { bareListOf, type Prepared } from './prepared.ts'
import { hostLeases } from './schema/counselling.ts'
import { sessions } from './schema/sessions.ts'

/** `ahead`: by how many milliseconds the server was told to be ahead of its machine. */
type By = { ahead: number }

const moment = ({ ahead }: By): SQL<number> =>
  sql`clock_timestamp() + ${ahead}::double precision * interval '1 millisecond'`

/** Notes that the counsellors' lines of these sessions are here now. */
export async function renewLeases(
  db: Db,
  { sessions: of, ...by }: By & { sessions: readonly string[] },
): Promise<void> {
  if (of.length === 0) return
  await db
    .insert(hostLeases)
    .values(of.map((sessionId) => ({ sessionId, renewedAt: moment(by) })))
    .onConflictDoUpdate({ target: hostLeases.sessionId, set: { renewedAt: moment(by) } })
}

/** Begins the count anew in every session that goes on: while the server was away it could hear nobody, so nobody's line was gone. */
export async function beginLeasesAnew(db: Db, by: By): Promise<void> {
  const goesOn = db
    .select({ id: sessions.id })
    .from(sessions)
    .where(and(eq(sessions.id, hostLeases.sessionId), isNull(sessions.closedAt)))
  await db
    .update(hostLeases)
    .set({ renewedAt: moment(by) })
    .where(exists(goesOn))
}

const LEASES = `
  select host_leases.session_id::text, (extract(epoch from moment.at - renewed_at) * 1000)::text,
    (extract(epoch from moment.at) * 1000)::text
  from (select clock_timestamp() + $2::double precision * interval '1 millisecond' as at) as moment
  cross join unnest($1::uuid[]) as asked (session_id)
  join host_leases on host_leases.session_id = asked.session_id`

/** `gone`: since when their last line was here, in milliseconds, `at` that moment. Sessions without a counsellor are left out. */
export async function leasesOf(
  prepared: Prepared,
  { sessions: of, ahead }: By & { sessions: readonly string[] },
): Promise<{ session: string; gone: number; at: number }[]> {
  if (of.length === 0) return []
  const rows = await prepared(LEASES, [bareListOf(of), `${ahead}`])
  return rows.map(([session, gone, at]) => ({ session: String(session), gone: Number(gone), at: Number(at) }))
}
