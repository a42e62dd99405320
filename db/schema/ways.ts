// The way a couple is on, and which exercise of it each calls their own. How far they have come is told by their sessions.
import { pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { instant } from './columns.ts'
import { coupleId, couples } from './couples.ts'
import { personId } from './people.ts'

export const coupleWays = pgTable('couple_ways', {
  coupleId: uuid()
    .primaryKey()
    .references(() => couples.id),
  way: text().notNull(),
  begunAt: instant().notNull(),
})

export const wayChoices = pgTable(
  'way_choices',
  {
    coupleId: coupleId(),
    personId: personId(),
    way: text().notNull(),
    exercise: text().notNull(),
  },
  (table) => [primaryKey({ name: 'way_choices_one_each', columns: [table.coupleId, table.personId, table.way] })],
)
