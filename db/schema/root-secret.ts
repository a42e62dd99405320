// The one secret that all others are derived from, sealed by the key that lies outside the database.
import { integer, pgTable } from 'drizzle-orm/pg-core'
import { bytes } from './columns.ts'

export const rootSecret = pgTable('root_secret', {
  id: integer().primaryKey(),
  sealed: bytes().notNull(),
})
