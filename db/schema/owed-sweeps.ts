// One row while deleted bytes still lie in the database's files. It is written with the deletion and removed after the sweep.
import { pgTable, uuid } from 'drizzle-orm/pg-core'

export const owedSweeps = pgTable('owed_sweeps', { id: uuid().primaryKey().defaultRandom() })
