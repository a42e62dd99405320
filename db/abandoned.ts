// Rooms that were begun and left, as the database knows them by what lies in the open; and sign-ins whose time is over.
import { and, eq, lt, type SQL, sql } from 'drizzle-orm'
import type { SessionEvent } from '#shared/session/events.ts'
import type { Instant } from '#shared/time.ts'
import type { Db, Tx } from './client.ts'
import { authSession } from './schema/auth.ts'
import { couples } from './schema/couples.ts'

/** All that can be said in a lobby without giving an answer or deleting one. Whatever is not in this list keeps its room. */
const IN_A_LOBBY: readonly SessionEvent['type'][] = [
  'session-opened',
  'seat-taken',
  'seat-ready',
  'had-since',
  'exercise-suggested',
  'time-suggested',
  'suggestion-answered',
  'offset-told',
  'seat-rested',
  'seat-resumed',
]

/** `before`: since when nothing may have happened. */
type Silent = { before: Instant; now: Instant }

/** [RT1] Of a couple: that its room is abandoned. */
function isAbandoned({ before, now }: Silent): SQL {
  const [since, today] = [before, now].map((at) => sql`${new Date(at).toISOString()}::timestamptz`)
  const of = (table: string, kept: SQL) =>
    sql`not exists (select from ${sql.identifier(table)} own where own.couple_id = couples.id and (${kept}))`
  const said = sql`
    event ->> 'type' not in ${IN_A_LOBBY} or (event ->> 'type' = 'time-suggested' and (event ->> 'at')::numeric >= ${before}::numeric)`
  return sql`couples.created_at < ${since}
    and ${of('counsellings', sql`true`)}
    and ${of('couple_codes', sql`own.expires_at >= ${since}`)}
    and ${of('partners', sql`own.keeps_say or own.joined_at >= ${since} or own.left_at >= ${since}`)}
    and ${of('place_askings', sql`own.ended_at is null or own.ended_at >= ${since}`)}
    and ${of('invites', sql`own.created_at >= ${since} or (own.used_at is null and own.closed_at is null and own.expires_at > ${today})`)}
    and not exists (
      select from rooms join sessions on sessions.room_id = rooms.id
      where rooms.couple_id = couples.id and (sessions.last_at >= ${since} or sessions.opened_at >= ${since}
        or exists (
          select from entries, jsonb_array_elements(entries.events -> 'events') event
          where entries.session_id = sessions.id and (${said}))))`
}

/** Some couples whose rooms are abandoned, the oldest first. */
export async function abandonedCouples(db: Db, silent: Silent, most: number): Promise<string[]> {
  const found = await db
    .select({ couple: couples.id })
    .from(couples)
    .where(isAbandoned(silent))
    .orderBy(couples.createdAt, couples.id)
    .limit(most)
  return found.map(({ couple }) => couple)
}

/** [RT2] Whether it still is. Until the commit nobody can be invited, sit down, ask or be counselled there: all of that waits for the couple's row. */
export async function stillAbandoned(tx: Tx, { couple, ...silent }: Silent & { couple: string }): Promise<boolean> {
  await tx.select({ id: couples.id }).from(couples).where(eq(couples.id, couple)).for('update')
  return (await tx.$count(couples, and(eq(couples.id, couple), isAbandoned(silent)))) > 0
}

/** [RT4] */
export async function dropOldSignIns(db: Db, { before }: { before: Instant }): Promise<number> {
  const dropped = await db
    .delete(authSession)
    .where(lt(authSession.expiresAt, new Date(before)))
    .returning({ id: authSession.id })
  return dropped.length
}
