// Guests who can never come back and whom nothing here speaks of any more: people, and sign-ins' accounts, as the database knows them.
import { and, asc, eq, inArray, lt, type SQL, sql } from 'drizzle-orm'
import type { Instant } from '#shared/time.ts'
import type { Db } from './client.ts'
import { rowsOf } from './migrations.ts'
import { authUser } from './schema/auth.ts'
import { people } from './schema/people.ts'

/** `before`: since when they have to be there, so that nobody is taken who is just being made. */
type Standing = { before: Instant; now: Instant }

/** Says how many went, the oldest first and `most` at once. */
export async function dropGoneGuests(db: Db, standing: Standing, most: number): Promise<number> {
  const gone = await isGone(db, standing)
  const found = await db.select({ id: people.id }).from(people).where(gone).orderBy(asc(people.createdAt)).limit(most)
  let dropped = 0
  // One by one, since each is looked for in every table that could speak of it.
  for (const { id } of found) {
    const went = await db
      .delete(people)
      .where(and(eq(people.id, id), gone))
      .returning({ id: people.id })
    dropped += went.length
  }
  await dropEmptyAccounts(db, standing, most)
  return dropped
}

/** [RT5] Of a person: no account but a guest's without a sign-in, no link that waits for another device, and no row that refers to them. */
async function isGone(db: Db, { before, now }: Standing): Promise<SQL | undefined> {
  const [toPeople, toAccounts] = [await columnsTo(db, 'people'), await columnsTo(db, 'auth_user')]
  const own = sql`select from auth_user where auth_user.id = people.account_id`
  const elsewhere = toAccounts.filter(({ table }) => table !== 'people')
  // A link that was used or is over stays until another is made.
  const kept = toPeople.filter(({ table }) => table !== 'device_links')
  const link = sql`
    select from device_links own where own.person_id = people.id and own.expires_at > ${new Date(now).toISOString()}::timestamptz`
  return and(
    lt(people.createdAt, before),
    sql`(people.account_id is null or exists (${own} and auth_user.is_anonymous and ${unnamed(elsewhere, sql`auth_user.id`)}))`,
    sql`not exists (${link})`,
    unnamed(kept, sql`people.id`),
  )
}

/** Guests' accounts that no person and no sign-in has. */
async function dropEmptyAccounts(db: Db, { before }: Standing, most: number): Promise<void> {
  const empty = and(
    eq(authUser.isAnonymous, true),
    lt(authUser.createdAt, new Date(before)),
    unnamed(await columnsTo(db, 'auth_user'), sql`auth_user.id`),
  )
  const some = db.select({ id: authUser.id }).from(authUser).where(empty).limit(most)
  await db.delete(authUser).where(and(inArray(authUser.id, some), empty))
}

type Column = { table: string; column: string }

/** That none of these columns has this id. */
function unnamed(columns: readonly Column[], id: SQL): SQL {
  const each = columns.map(
    ({ table, column }) =>
      sql`not exists (select from ${sql.identifier(table)} own where own.${sql.identifier(column)} = ${id})`,
  )
  return sql.join(each, sql` and `)
}

/** Every column that refers to a table, as the database itself has it, so that none is forgotten which comes later. */
async function columnsTo(db: Db, table: string): Promise<Column[]> {
  const found = await rowsOf(
    db,
    sql`select relname || ' ' || attname as found from pg_constraint
      join pg_class on pg_class.oid = conrelid
      join pg_attribute on attrelid = conrelid and attnum = conkey[1]
      where contype = 'f' and confrelid = ${table}::regclass order by 1`,
  )
  return found.map(({ found: named }) => {
    const [from = '', column = ''] = String(named).split(' ')
    return { table: from, column }
  })
}
