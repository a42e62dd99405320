// Rooms that were begun and left, on any database: which go, and that one thing more keeps one.
import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { abandonedCouples, dropOldSignIns, stillAbandoned } from '#db/abandoned.ts'
import type { Db } from '#db/client.ts'
import { addCounselling } from '#db/counselling.ts'
import { makeCounsellorCode } from '#db/counsellor-codes.ts'
import { addCounsellor } from '#db/counsellors.ts'
import { appendEntry } from '#db/entries.ts'
import { askForPlace } from '#db/place-askings.ts'
import { authSession, authUser } from '#db/schema/auth.ts'
import { partners } from '#db/schema/couples.ts'
import { invites } from '#db/schema/invites.ts'
import { people } from '#db/schema/people.ts'
import type { SessionEvent } from '#shared/session/events.ts'
import { DAY } from '#shared/time.ts'
import { aCouple, anInvite, aPerson, NOON } from '#tests/support/rows.ts'
import { entryBy } from './log.ts'

const LATER = NOON + 40 * DAY
const BEFORE = LATER - 30 * DAY

type Room = { couple: string; room: string; first: string; second: string; session: string; invite: string }

/** A couple who have come in, with an invitation that is over, and have said what is said in a lobby. */
async function left(db: Db): Promise<Room> {
  const made = await aCouple(db)
  const room = { ...made, ...(await anInvite(db, made)) }
  await say(db, room, 1, { type: 'seat-ready', seat: 'first', mode: 'apart' })
  await say(db, room, 2, { type: 'time-suggested', seat: 'first', at: BEFORE - DAY })
  return room
}

async function say(db: Db, { first, session }: Room, position: number, ...events: SessionEvent[]): Promise<void> {
  await appendEntry(db, { ...entryBy({ first }, session, position), events })
}

const change = (db: Db, { couple }: Room, to: Partial<typeof partners.$inferInsert>) =>
  db.update(partners).set(to).where(eq(partners.coupleId, couple))

const asked = (db: Db, { couple, first, second }: Room, endedAt: number | null) =>
  db.transaction((tx) =>
    askForPlace(tx, { asking: randomUUID(), couple, person: second, by: first, askedAt: NOON, endedAt }),
  )

const KEPT: [why: string, more: (db: Db, room: Room) => Promise<unknown>][] = [
  ['an answer', (db, room) => say(db, room, 3, { type: 'prompt-passed', seat: 'first', step: 'sky', note: null })],
  [
    'an answer beside something else',
    (db, room) =>
      say(
        db,
        room,
        3,
        { type: 'seat-rested', seat: 'first' },
        { type: 'answer-taken-back', seat: 'first', step: 'sky' },
      ),
  ],
  ['a break', (db, room) => say(db, room, 3, { type: 'break-taken', seat: 'first', until: NOON + 1, words: {} })],
  [
    'words that were deleted',
    (db, room) => say(db, room, 3, { type: 'author-erased', seat: 'first', versions: { first: 1, second: 1 } }),
  ],
  ['what began', (db, room) => say(db, room, 3, { type: 'session-started', mode: 'apart' })],
  ['a time that lies ahead', (db, room) => say(db, room, 3, { type: 'time-suggested', seat: 'second', at: BEFORE })],
  [
    'something said since',
    async (db, room) =>
      appendEntry(db, {
        ...entryBy(room, room.session, 3),
        at: BEFORE,
        events: [{ type: 'seat-rested', seat: 'first' }],
      }),
  ],
  [
    'an open invitation',
    (db, { invite }) =>
      db
        .update(invites)
        .set({ expiresAt: LATER + 1 })
        .where(eq(invites.id, invite)),
  ],
  ['a new invitation', (db, { invite }) => db.update(invites).set({ createdAt: BEFORE }).where(eq(invites.id, invite))],
  ['somebody who came since', (db, room) => change(db, room, { joinedAt: BEFORE })],
  ['somebody who left since', (db, room) => change(db, room, { leftAt: BEFORE })],
  ['somebody with a say', (db, room) => change(db, room, { keepsSay: true, leftAt: NOON })],
  ['an asking for a place', (db, room) => asked(db, room, null)],
  ['an asking that ended since', (db, room) => asked(db, room, BEFORE)],
  [
    'a code for a counsellor',
    (db, { couple, first }) =>
      makeCounsellorCode(db, {
        id: randomUUID(),
        couple,
        person: first,
        word: randomUUID(),
        digitsHash: '',
        sealedDigits: Buffer.from(''),
        expiresAt: BEFORE,
        at: NOON,
      }),
  ],
  [
    'a counsellor',
    async (db, { couple }) => {
      const counsellor = await aPerson(db)
      await addCounsellor(db, {
        person: counsellor,
        sealedName: Buffer.from(''),
        wrappedKey: Buffer.from(''),
        madeAt: NOON,
      })
      await db.transaction((tx) =>
        addCounselling(tx, {
          counselling: randomUUID(),
          counsellor,
          couple,
          sealedAlias: null,
          policy: 'no-secrets',
          at: NOON,
        }),
      )
    },
  ],
]

export function abandoned(db: Db): void {
  const goes = ({ couple }: Room, before = BEFORE) =>
    db.transaction((tx) => stillAbandoned(tx, { couple, before, now: LATER }))

  describe('RT What is not kept for ever', () => {
    test('[RT1] a room in which nobody has given an answer goes, once it has been silent for long enough', async () => {
      const room = await left(db)
      expect(await goes(room)).toBe(true)
      expect(await goes(room, NOON)).toBe(false)
      expect(await abandonedCouples(db, { before: BEFORE, now: LATER }, 1000)).toContain(room.couple)
    })

    test.each(KEPT)('[RT1] it stays with %s', async (_, more) => {
      const room = await left(db)
      await more(db, room)
      expect(await goes(room)).toBe(false)
      expect(await abandonedCouples(db, { before: BEFORE, now: LATER }, 1000)).not.toContain(room.couple)
    })

    test('[RT4] a sign-in goes once its time is over', async () => {
      const [account] = await db
        .select({ id: authUser.id })
        .from(people)
        .innerJoin(authUser, eq(authUser.id, people.accountId))
        .where(eq(people.id, await aPerson(db)))
      const signIn = async (until: number) => {
        const id = randomUUID()
        await db.insert(authSession).values({ id, token: id, userId: account?.id ?? '', expiresAt: new Date(until) })
        return id
      }
      const [over, holds] = [await signIn(LATER - 1), await signIn(LATER)]
      expect(await dropOldSignIns(db, { before: LATER })).toBe(1)
      expect(await db.$count(authSession, eq(authSession.id, over))).toBe(0)
      expect(await db.$count(authSession, eq(authSession.id, holds))).toBe(1)
    })
  })
}
