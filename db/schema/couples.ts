// Couples: who sits where and since when, the standing room of the two, and the keys their words are sealed with.
import { sql } from 'drizzle-orm'
import { boolean, index, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { PARTNER_SEATS } from '#shared/session/seat.ts'
import { bytes, instant } from './columns.ts'
import { people, personId } from './people.ts'

export const couples = pgTable('couples', {
  id: uuid().primaryKey(),
  createdAt: instant().notNull(),
  // Who asked that everything of the two be deleted, until the other says so too or it is taken back.
  deleteAskedBy: uuid().references(() => people.id),
})

/** A column that says which couple. */
export const coupleId = () =>
  uuid()
    .notNull()
    .references(() => couples.id)

export const partners = pgTable(
  'partners',
  {
    id: uuid().primaryKey().defaultRandom(),
    coupleId: coupleId(),
    seat: text({ enum: PARTNER_SEATS }).notNull(),
    personId: personId(),
    // On one phone: who holds this seat, until its own person takes it to a device of theirs.
    heldBy: uuid().references(() => people.id),
    joinedAt: instant().notNull(),
    leftAt: instant(),
    // Their place was given anew: what they wrote stays theirs to take along and to delete, until they have deleted it.
    keepsSay: boolean().notNull().default(false),
  },
  (table) => [
    uniqueIndex('partners_one_per_seat').on(table.coupleId, table.seat).where(sql`left_at is null`),
    uniqueIndex('partners_one_seat_each').on(table.coupleId, table.personId).where(sql`left_at is null`),
    index().on(table.personId),
  ],
)

export const rooms = pgTable('rooms', {
  id: uuid().primaryKey(),
  coupleId: coupleId().unique('rooms_one_per_couple'),
})

export const keys = pgTable(
  'keys',
  {
    id: uuid().primaryKey(),
    coupleId: coupleId(),
    // Null for the couple's joint key.
    personId: uuid().references(() => people.id),
    // Null once destroyed: whatever it sealed can never be read again.
    wrapped: bytes(),
  },
  (table) => [
    index().on(table.coupleId),
    uniqueIndex('keys_one_per_person').on(table.coupleId, table.personId).where(sql`wrapped is not null`),
    uniqueIndex('keys_one_joint').on(table.coupleId).where(sql`person_id is null and wrapped is not null`),
  ],
)

/** One partner asks that the other's place be given anew, since that one lost everything. Any sign of life of theirs ends it. */
export const placeAskings = pgTable(
  'place_askings',
  {
    id: uuid().primaryKey(),
    coupleId: coupleId(),
    // Whose place it is.
    personId: personId(),
    askedBy: personId(),
    askedAt: instant().notNull(),
    // Ended by a sign of life, or because somebody sat down. The one who asked is not told.
    endedAt: instant(),
    // When the one concerned put the notice of it away.
    seenAt: instant(),
  },
  (table) => [index().on(table.personId), index().on(table.coupleId)],
)
