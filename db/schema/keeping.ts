// What a server keeps of its own keys and chores, and of nobody: one row each.
import { integer, pgTable, uuid } from 'drizzle-orm/pg-core'
import { bytes } from './columns.ts'

/** There while deleted bytes still lie in the database's files: written with the deletion, removed after the sweep. */
export const owedSweeps = pgTable('owed_sweeps', { id: uuid().primaryKey().defaultRandom() })

/** The one secret that all others are derived from, sealed by the key that lies outside the database. */
export const rootSecret = pgTable('root_secret', { id: integer().primaryKey(), sealed: bytes().notNull() })

/** What only the right sealing key opens, so that a wrong one is noticed before anything is sealed with it. */
export const sealCheck = pgTable('seal_check', { id: integer().primaryKey(), sealed: bytes().notNull() })
