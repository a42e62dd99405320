// People: a stable id each, guest or signed in, and the one-time links and codes that lead them to it from elsewhere.
import { boolean, index, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { LOCALES } from '#shared/locale.ts'
import { authUser } from './auth.ts'
import { instant } from './columns.ts'

export const people = pgTable('people', {
  id: uuid().primaryKey(),
  accountId: text()
    .unique('people_one_per_account')
    .references(() => authUser.id, { onDelete: 'set null' }),
  locale: text({ enum: LOCALES }).notNull(),
  createdAt: instant().notNull(),
})

/** A column that says which person. */
export const personId = () =>
  uuid()
    .notNull()
    .references(() => people.id)

export const deviceLinks = pgTable('device_links', {
  id: uuid().primaryKey().defaultRandom(),
  personId: uuid()
    .notNull()
    .references(() => people.id, { onDelete: 'cascade' }),
  tokenHash: text().notNull().unique('device_links_token'),
  expiresAt: instant().notNull(),
  usedAt: instant(),
})

/** Each signs in once, when the password or passkey is lost. */
export const recoveryCodes = pgTable(
  'recovery_codes',
  {
    id: uuid().primaryKey().defaultRandom(),
    accountId: text()
      .notNull()
      .references(() => authUser.id, { onDelete: 'cascade' }),
    codeHash: text().notNull().unique('recovery_codes_code'),
    createdAt: instant().notNull(),
    usedAt: instant(),
    // Used, it takes the authenticator app away: made by the one who runs the server for somebody who is locked out.
    withoutApp: boolean().notNull().default(false),
  },
  (table) => [index().on(table.accountId)],
)

/** On paper, for a guest: leads back to their person from a new device until another takes its place. Only its hash is kept. */
export const paperCodes = pgTable('paper_codes', {
  personId: uuid()
    .primaryKey()
    .references(() => people.id, { onDelete: 'cascade' }),
  codeHash: text().notNull().unique('paper_codes_code'),
  madeAt: instant().notNull(),
})
