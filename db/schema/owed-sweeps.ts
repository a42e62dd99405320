// That something was deleted whose bytes still lie in the database's files. Kept with the deletion, and gone once they are swept.
import { pgTable, uuid } from 'drizzle-orm/pg-core'

export const owedSweeps = pgTable('owed_sweeps', { id: uuid().primaryKey().defaultRandom() })
