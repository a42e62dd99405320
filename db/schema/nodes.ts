// Which servers live, and in whose seats they have lines just now. No time stands beside a seat, and what is past is removed.
import { index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { SEATS } from '#shared/session/seat.ts'
import { instant } from './columns.ts'

/** `until`: from then on it is taken for dead, unless it has said that it lives. */
export const nodes = pgTable('nodes', { id: uuid().primaryKey(), until: instant().notNull() })

/** The migration makes both unlogged, so that they lie in no log, replica or base backup of the database. */
export const attendances = pgTable(
  'attendances',
  {
    nodeId: uuid()
      .notNull()
      .references(() => nodes.id, { onDelete: 'cascade' }),
    sessionId: uuid().notNull(),
    seat: text({ enum: SEATS }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.nodeId, table.sessionId, table.seat] }), index().on(table.sessionId)],
)
