// How often something was asked for lately, counted by all servers together, by the database's clock. A key is a keyed hash: what is
// counted cannot be read from it.
import { lt, sql } from 'drizzle-orm'
import type { Db } from './client.ts'
import { bareListOf, type Prepared } from './prepared.ts'
import { takings } from './schema/keeping.ts'

/** `ahead`: by how many milliseconds the server was told to be ahead of its machine. */
type By = { ahead: number }
type Counted = By & { keys: readonly string[] /** How long a window is, in milliseconds. */; lasts: number }

const millis = (place: string) => `${place}::double precision * interval '1 millisecond'`

// Servers that count at the same moment may read the clock in another order, so only what lies further ahead was written before the
// clock was put back.
const AHEAD = "interval '1 minute'"
const isOver = `(held.until <= excluded.until - ${millis('$3')} or held.until > excluded.until + ${AHEAD})`

// In the order of keys, so that two never wait for each other.
const TAKE = `
  insert into takings as held (key, taken, until)
  select key, $2::int, clock_timestamp() + ${millis('$4')} + ${millis('$3')} from unnest($1::text[]) as key order by key
  on conflict (key) do update set
    taken = case when ${isOver} then excluded.taken else held.taken + excluded.taken end,
    until = case when ${isOver} then excluded.until else held.until end
  returning key, taken::text`

const TAKEN = `
  select key, taken::text from takings, (select clock_timestamp() + ${millis('$3')} as at) as moment
  where key = any($1::text[]) and until > at and until <= at + ${millis('$2')} + ${AHEAD}`

const GIVE_BACK = `
  update takings set taken = takings.taken - 1
  from (select key from takings where key = any($1::text[]) order by key for update) as held
  where takings.key = held.key and takings.taken > 0`

/** Counts `by` for each key, all in one statement, and gives how many there are by then, in the order of the keys. */
export async function takeAt(
  prepared: Prepared,
  { keys, by, lasts, ahead }: Counted & { by: number },
): Promise<number[]> {
  return inOrder(keys, await prepared(TAKE, [bareListOf(keys), String(by), String(lasts), String(ahead)]))
}

export async function takenAt(prepared: Prepared, { keys, lasts, ahead }: Counted): Promise<number[]> {
  return inOrder(keys, await prepared(TAKEN, [bareListOf(keys), String(lasts), String(ahead)]))
}

export async function giveBackAt(prepared: Prepared, { keys }: Pick<Counted, 'keys'>): Promise<void> {
  await prepared(GIVE_BACK, [bareListOf(keys)])
}

/** Removes whatever no longer counts. */
export async function forgetTakings(db: Db, { ahead }: By): Promise<void> {
  await db
    .delete(takings)
    .where(lt(takings.until, sql`clock_timestamp() + ${ahead}::double precision * interval '1 millisecond'`))
}

function inOrder(keys: readonly string[], rows: (string | null)[][]): number[] {
  const counts = new Map(rows.map(([key, taken]) => [key, Number(taken)]))
  return keys.map((key) => counts.get(key) ?? 0)
}
