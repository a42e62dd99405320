// One row that only the right sealing key can open, so that a wrong key is noticed before anything is sealed with it.
import { integer, pgTable } from 'drizzle-orm/pg-core'
import { bytes } from './columns.ts'

export const sealCheck = pgTable('seal_check', {
  id: integer().primaryKey(),
  sealed: bytes().notNull(),
})
