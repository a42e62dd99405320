// The ways into a room: an invite's link, the spoken codes made from it, and the knocks of those who typed one.
import { sql } from 'drizzle-orm'
import { index, integer, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { PARTNER_SEATS } from '#shared/session/seat.ts'
import { bytes, instant } from './columns.ts'
import { coupleId } from './couples.ts'
import { personId } from './people.ts'
import { sessions } from './sessions.ts'

export const invites = pgTable(
  'invites',
  {
    id: uuid().primaryKey(),
    coupleId: coupleId(),
    sessionId: uuid()
      .notNull()
      .references(() => sessions.id),
    tokenHash: text().notNull().unique('invites_token'),
    sealedToken: bytes().notNull(),
    sealedNote: bytes(),
    // The taken seat that it gives to whoever lost everything; null for one that offers an empty seat.
    letsBack: text({ enum: PARTNER_SEATS }),
    createdAt: instant().notNull(),
    expiresAt: instant().notNull(),
    usedAt: instant(),
    closedAt: instant(),
  },
  (table) => [index().on(table.sessionId), index().on(table.coupleId)],
)

export const codes = pgTable(
  'codes',
  {
    id: uuid().primaryKey().defaultRandom(),
    inviteId: uuid()
      .notNull()
      .references(() => invites.id, { onDelete: 'cascade' }),
    word: text().notNull(),
    digitsHash: text().notNull(),
    sealedDigits: bytes().notNull(),
    /** Of versions before 29 November 2026: nothing counts here any more. */
    tries: integer().notNull().default(0),
    expiresAt: instant().notNull(),
    closedAt: instant(),
  },
  (table) => [
    uniqueIndex('codes_one_open_per_word').on(table.word).where(sql`closed_at is null`),
    index().on(table.inviteId),
  ],
)

export const KNOCK_STATES = ['waiting', 'admitted', 'refused'] as const

export const knocks = pgTable(
  'knocks',
  {
    id: uuid().primaryKey(),
    codeId: uuid()
      .notNull()
      .references(() => codes.id, { onDelete: 'cascade' }),
    personId: personId(),
    sealedName: bytes().notNull(),
    state: text({ enum: KNOCK_STATES }).notNull().default('waiting'),
    createdAt: instant().notNull(),
  },
  (table) => [index().on(table.codeId)],
)
