// What was sealed before: a name by its bearer's own key outlives that key, and words are read as they would be taken today.
import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { appendEntry } from '#db/entries.ts'
import { openSessions } from '#server/live/sessions.ts'
import { openKeyring } from '#server/log/keyring.ts'
import { openLog } from '#server/log/log.ts'
import { newKey, seal } from '#server/log/seal.ts'
import { deleteMine } from '#server/writes/delete-mine.ts'
import { sessionOpened } from '#server/writes/room.ts'
import type { SessionEvent } from '#shared/session/events.ts'
import { freshDatabase } from '#tests/support/database.ts'
import { weather } from '#tests/support/first-edition/weather.ts'
import { aCouple, aSession, NOON } from '#tests/support/rows.ts'

test('[PR14] names stay when their bearers delete their words', async () => {
  const { db, prepared } = await freshDatabase('pglite')
  const keyring = openKeyring(newKey())
  const log = openLog(keyring, prepared)
  const sessions = openSessions({ db, log, now: () => NOON, publish: () => {} })
  const { couple, room, first, second } = await aCouple(db)
  const session = await aSession(db, { room })
  const opened = sessionOpened({ draw: () => 0 }, { script: weather, names: { first: 'Mara' } })
  await sessions.write({ session, couple }, (append) =>
    append(db, { command: randomUUID(), person: first, seat: 'first', events: [opened] }),
  )
  const own = await keyring.of(db, { couple, person: second })
  const place = `entry:${session}:2:second:${second}:seat-taken`
  await appendEntry(db, {
    session,
    position: 2,
    command: randomUUID(),
    seat: 'second',
    person: second,
    at: NOON,
    events: [{ type: 'seat-taken', seat: 'second' }],
    words: seal(own.key, JSON.stringify([{ name: 'Tom' }]), place),
    key: own.id,
    aboutOther: false,
    proof: null,
  })
  sessions.forget(session)
  for (const person of [second, first]) {
    await deleteMine({ db, log, sessions, now: () => NOON, endSockets: () => {} }, { person, couple })
  }
  expect((await sessions.session({ session, couple })).names).toEqual({ first: 'Mara', second: 'Tom' })
  expect((await keyring.all(db, couple)).has(own.id)).toBe(false)
})

test('[PA8] words from before turn nothing around them, and keep their lines', async () => {
  const { db, prepared } = await freshDatabase('pglite')
  const log = openLog(openKeyring(newKey()), prepared)
  const { couple, room, first } = await aCouple(db)
  const session = await aSession(db, { room })
  const given = (text: string): SessionEvent => ({
    type: 'answer-given',
    seat: 'first',
    step: 'one-more',
    locale: 'en',
    words: { value: { kind: 'text', text } },
  })
  const entry = { session, couple, command: randomUUID(), person: first, seat: 'first', at: NOON, changes: {} } as const
  const events = ['I said no\u202e.ereh si moT', 'a\u2067b\u2069\u2069', 'one\u2028two\r\n\nthree'].map(given)
  await log.append(db, { ...entry, position: 1, events })
  const [read] = await log.load(db, { session, couple })
  const texts = ['I said no.ereh si moT', 'ab', 'one\ntwo\n\nthree']
  expect(read?.events).toEqual(texts.map(given))
})
