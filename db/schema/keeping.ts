// What a server keeps of its own keys and chores, and of nobody.
import { index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { bytes, instant } from './columns.ts'

/** There while deleted bytes still lie in the database's files: written with the deletion, removed after the sweep. */
export const owedSweeps = pgTable('owed_sweeps', { id: uuid().primaryKey().defaultRandom() })

/** The one secret that all others are derived from, sealed by the key that lies outside the database. */
export const rootSecret = pgTable('root_secret', { id: integer().primaryKey(), sealed: bytes().notNull() })

/** What only the right sealing key opens, so that a wrong one is noticed before anything is sealed with it. */
export const sealCheck = pgTable('seal_check', { id: integer().primaryKey(), sealed: bytes().notNull() })

/** [RM24] How often something was asked for until a moment, by a keyed hash of what and by whom. */
export const takings = pgTable(
  'takings',
  { key: text().primaryKey(), taken: integer().notNull(), until: instant().notNull() },
  (table) => [index().on(table.until)],
)

/** [BK9] There where everything was moved to another database: servers do not start on this one any more. */
export const moved = pgTable('moved', {
  id: integer().primaryKey(),
  place: text().notNull(),
  begunAt: instant().notNull(),
  doneAt: instant(),
})
