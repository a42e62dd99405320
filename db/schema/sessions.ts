// Sessions and their logs. An entry holds plain structure in `events` and everything intimate in `words`, sealed.
import { isNotNull } from 'drizzle-orm'
import { boolean, index, integer, jsonb, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core'
import type { SessionEvent } from '#shared/session/events.ts'
import { SEATS } from '#shared/session/seat.ts'
import { bytes, instant } from './columns.ts'
import { keys, rooms } from './couples.ts'
import { people } from './people.ts'

type Distributed<E> = E extends unknown ? Omit<E, 'words'> : never
/** An event as it lies in the open: all of it but its words. */
export type EventStructure = Distributed<SessionEvent>

export const sessions = pgTable(
  'sessions',
  {
    id: uuid().primaryKey(),
    roomId: uuid()
      .notNull()
      .references(() => rooms.id),
    exercise: text().notNull(),
    version: integer().notNull(),
    openedAt: instant().notNull(),
    closedAt: instant(),
    // Of a break that was called from home: until when nothing goes on in the room's other sessions.
    heldUntil: instant(),
    lastAt: instant().notNull(),
    // Of the last entry; what an append compares with, so that positions have no gaps.
    position: integer().notNull().default(0),
  },
  (table) => [
    index().on(table.roomId),
    index('sessions_holding').on(table.roomId, table.heldUntil).where(isNotNull(table.heldUntil)),
  ],
)

export const entries = pgTable(
  'entries',
  {
    sessionId: uuid()
      .notNull()
      .references(() => sessions.id),
    position: integer().notNull(),
    commandId: uuid().notNull(),
    seat: text({ enum: SEATS }).notNull(),
    personId: uuid()
      .notNull()
      .references(() => people.id),
    at: instant().notNull(),
    // An object around the list, since the drivers read a bare jsonb string differently.
    events: jsonb().$type<{ events: readonly EventStructure[] }>().notNull(),
    words: bytes(),
    keyId: uuid().references(() => keys.id),
    aboutOther: boolean().notNull().default(false),
    erasedAt: instant(),
    // What binds all that lies in the open here; null of versions that had none.
    proof: bytes(),
  },
  (table) => [
    primaryKey({ name: 'entries_position_once', columns: [table.sessionId, table.position] }),
    unique('entries_command_once').on(table.sessionId, table.commandId),
    index().on(table.keyId),
  ],
)
