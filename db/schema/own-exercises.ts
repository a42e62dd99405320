// Exercises that counsellors wrote themselves. A version never changes once it is kept: sessions carry the one they began with.
import { index, integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import { bytes, instant } from './columns.ts'
import { personId } from './people.ts'

export const ownExercises = pgTable(
  'own_exercises',
  {
    /** `own-` and some letters and digits: never that of the library. */
    exercise: text().notNull(),
    version: integer().notNull(),
    ownerId: personId(),
    // As versions before the root secret kept it; null since.
    file: jsonb().$type<{ file: unknown }>(),
    sealed: bytes(),
    madeAt: instant().notNull(),
    retiredAt: instant(),
  },
  (table) => [
    primaryKey({ name: 'own_exercises_version_once', columns: [table.exercise, table.version] }),
    index().on(table.ownerId),
  ],
)
