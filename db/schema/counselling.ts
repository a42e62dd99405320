// Counsellors and the couples who agreed to one: invitations, consents, what a counsellor keeps, and the record of what they looked at.
import { sql } from 'drizzle-orm'
import { index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { PARTNER_SEATS } from '#shared/session/seat.ts'
import { authUser } from './auth.ts'
import { bytes, instant } from './columns.ts'
import { coupleId, couples } from './couples.ts'
import { people, personId } from './people.ts'
import { sessions } from './sessions.ts'

export const POLICIES = ['no-secrets', 'limited-secrets'] as const
export const PURPOSES = ['hosting', 'past-reflections', 'agreements'] as const

export const counsellors = pgTable('counsellors', {
  personId: uuid()
    .primaryKey()
    .references(() => people.id),
  sealedName: bytes().notNull(),
  // Seals what is theirs alone: name, aliases, notes. Null once destroyed.
  wrappedKey: bytes(),
  madeAt: instant().notNull(),
  disabledAt: instant(),
})

/** One use each, made on the server's command line. */
export const counsellorInvites = pgTable('counsellor_invites', {
  id: uuid().primaryKey(),
  tokenHash: text().notNull().unique('counsellor_invites_token'),
  createdAt: instant().notNull(),
  expiresAt: instant().notNull(),
  usedAt: instant(),
})

/** The authenticator app of an account. */
export const secondFactors = pgTable('second_factors', {
  accountId: text()
    .primaryKey()
    .references(() => authUser.id, { onDelete: 'cascade' }),
  sealedSecret: bytes().notNull(),
  // Null until a first code has proven that the app has it.
  confirmedAt: instant(),
  // Counts steps of 30 seconds: a code works once.
  lastStep: integer(),
})

export const counsellings = pgTable(
  'counsellings',
  {
    id: uuid().primaryKey(),
    counsellorId: uuid()
      .notNull()
      .references(() => counsellors.personId),
    // Null until both have accepted.
    coupleId: uuid().references(() => couples.id),
    // Null where they have not named the couple yet.
    sealedAlias: bytes(),
    policy: text({ enum: POLICIES }).notNull(),
    createdAt: instant().notNull(),
    // When the counsellor said that each was asked, apart, about safety.
    safetyFirstAt: instant(),
    safetySecondAt: instant(),
    // When its counsellor was last disabled: what was agreed to before stands no more.
    counsellorDisabledAt: instant(),
    endedAt: instant(),
  },
  (table) => [
    index().on(table.counsellorId),
    uniqueIndex('counsellings_one_per_couple').on(table.counsellorId, table.coupleId).where(sql`ended_at is null`),
    index().on(table.coupleId),
  ],
)

const counselling = () =>
  uuid()
    .notNull()
    .references(() => counsellings.id)

/** Two for each counselling that begins with links: one per partner. */
export const counsellingInvites = pgTable(
  'counselling_invites',
  {
    id: uuid().primaryKey(),
    counsellingId: counselling(),
    seat: text({ enum: PARTNER_SEATS }).notNull(),
    tokenHash: text().notNull().unique('counselling_invites_token'),
    sealedToken: bytes().notNull(),
    sealedName: bytes(),
    acceptedBy: uuid().references(() => people.id),
    createdAt: instant().notNull(),
    expiresAt: instant().notNull(),
    usedAt: instant(),
    closedAt: instant(),
  },
  (table) => [index().on(table.counsellingId), index().on(table.acceptedBy)],
)

/** What a couple gives a counsellor, who asks them by it. */
export const counsellorCodes = pgTable(
  'couple_codes',
  {
    id: uuid().primaryKey(),
    coupleId: coupleId(),
    madeBy: personId(),
    word: text().notNull(),
    digitsHash: text().notNull(),
    sealedDigits: bytes().notNull(),
    /** Of versions before 29 November 2026: nothing counts here any more. */
    tries: integer().notNull().default(0),
    expiresAt: instant().notNull(),
    usedAt: instant(),
    closedAt: instant(),
  },
  (table) => [
    uniqueIndex('couple_codes_one_open_per_word').on(table.word).where(sql`closed_at is null and used_at is null`),
    index().on(table.coupleId),
  ],
)

/** What one partner agreed to, for one purpose. Withdrawn ones stay, as a record. */
export const consents = pgTable(
  'consents',
  {
    id: uuid().primaryKey(),
    counsellingId: counselling(),
    personId: personId(),
    purpose: text({ enum: PURPOSES }).notNull(),
    // Of past reflections: what closed before that is not shown. Null: all.
    reachesBackTo: instant(),
    givenAt: instant().notNull(),
    withdrawnAt: instant(),
  },
  (table) => [
    uniqueIndex('consents_one_standing')
      .on(table.counsellingId, table.personId, table.purpose)
      .where(sql`withdrawn_at is null`),
  ],
)

/** A live meeting of fifty minutes: planned or begun now, with the exercises it is to go through. */
export const meetings = pgTable(
  'meetings',
  {
    id: uuid().primaryKey(),
    counsellingId: counselling(),
    at: instant().notNull(),
    minutes: integer().notNull(),
    plan: jsonb().$type<{ exercises: readonly string[] }>().notNull(),
    createdAt: instant().notNull(),
    begunAt: instant(),
    endedAt: instant(),
  },
  (table) => [index().on(table.counsellingId)],
)

export const meetingSessions = pgTable(
  'meeting_sessions',
  {
    meetingId: uuid()
      .notNull()
      .references(() => meetings.id),
    sessionId: uuid()
      .notNull()
      .references(() => sessions.id, { onDelete: 'cascade' }),
  },
  (table) => [primaryKey({ name: 'meeting_sessions_once', columns: [table.meetingId, table.sessionId] })],
)

/** Until when what a counsellor set in a session holds: renewed by their lines, by the database's clock. */
export const hostLeases = pgTable('host_leases', {
  sessionId: uuid()
    .primaryKey()
    .references(() => sessions.id, { onDelete: 'cascade' }),
  renewedAt: instant().notNull(),
})

/** Of whoever wrote it, sealed by their own key and read by nobody else: not by who covers or takes over. */
export const counsellingNotes = pgTable(
  'counselling_notes',
  {
    id: uuid().primaryKey(),
    counsellingId: counselling(),
    byCounsellor: personId(),
    sealed: bytes().notNull(),
    at: instant().notNull(),
  },
  (table) => [index().on(table.counsellingId)],
)

/** What the counsellor writes to both after a meeting, sealed by the couple's joint key. */
export const followUps = pgTable(
  'follow_ups',
  {
    id: uuid().primaryKey(),
    counsellingId: counselling(),
    byCounsellor: personId(),
    sealed: bytes().notNull(),
    at: instant().notNull(),
  },
  (table) => [index().on(table.counsellingId)],
)

/** An exercise that the two are to do by themselves until the next meeting. */
export const homework = pgTable(
  'homework',
  {
    id: uuid().primaryKey(),
    counsellingId: counselling(),
    exercise: text().notNull(),
    at: instant().notNull(),
    takenBackAt: instant(),
  },
  (table) => [index().on(table.counsellingId)],
)

// `couple` stands in older entries only, for the whole page of a couple.
export const VIEWED = [
  'couple',
  'letters',
  'loop',
  'over-time',
  'prompts',
  'reflection',
  'agreements',
  'homework',
  'rooms',
  'room',
] as const

/** Every look of a counsellor at a couple's material; both partners can read it. */
export const counsellingViews = pgTable(
  'counselling_views',
  {
    id: uuid().primaryKey(),
    counsellingId: counselling(),
    byCounsellor: personId(),
    what: text({ enum: VIEWED }).notNull(),
    sessionId: uuid().references(() => sessions.id, { onDelete: 'set null' }),
    at: instant().notNull(),
  },
  (table) => [index().on(table.counsellingId)],
)

/** To another counsellor for good, or as cover until a day. It stands once that one and both partners have said yes. */
export const handovers = pgTable(
  'handovers',
  {
    id: uuid().primaryKey(),
    counsellingId: counselling(),
    toCounsellor: uuid()
      .notNull()
      .references(() => counsellors.personId),
    kind: text({ enum: ['for-good', 'cover'] }).notNull(),
    until: instant(),
    askedAt: instant().notNull(),
    // By what name the other one will know the couple, sealed by their own key.
    sealedAlias: bytes(),
    takenAt: instant(),
    firstAgreedAt: instant(),
    secondAgreedAt: instant(),
    endedAt: instant(),
  },
  (table) => [index().on(table.counsellingId), index().on(table.toCounsellor)],
)
