// Killed at any moment while a guest's rooms are brought along, the next start finds all of them on one side or all on the other.
import { fork } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { expect, test } from 'vitest'
import type { Database } from '#db/client.ts'
import { couplesOf } from '#db/couples.ts'
import { openDatabase } from '#db/open-database.ts'
import { openSessions } from '#server/live/sessions.ts'
import { openKeyring } from '#server/log/keyring.ts'
import { openLog } from '#server/log/log.ts'
import { newKey } from '#server/log/seal.ts'
import { sessionOpened } from '#server/writes/room.ts'
import type { SessionEvent } from '#shared/session/events.ts'
import { freshFolder } from '#tests/support/database.ts'
import { weather } from '#tests/support/first-edition/weather.ts'
import { aCouple, aPerson, aSession } from '#tests/support/rows.ts'

const SESSIONS = 4
const ENTRIES = 15
const key = newKey()
const logIn = ({ prepared }: Database) => openLog(openKeyring(key), prepared)

async function written(database: Database) {
  const [{ db }, log] = [database, logIn(database)]
  const live = openSessions({ db, log, now: Date.now, publish: () => {} })
  const [{ couple, room, second: from }, to] = [await aCouple(db), await aPerson(db)]
  const sessions: string[] = []
  for (let session = 0; session < SESSIONS; session++) sessions.push(await aSession(db, { room }))
  const opened = sessionOpened({ draw: () => 0 }, { script: weather, names: { second: 'Tom' } })
  const given = (text: string): SessionEvent => ({
    type: 'answer-given',
    seat: 'second',
    step: 'need',
    locale: 'en',
    words: { value: { kind: 'text', text } },
  })
  for (const session of sessions) {
    await live.write({ session, couple }, async (append) => {
      await append(db, { command: randomUUID(), person: from, seat: 'second', events: [opened] })
    })
    for (let position = 2; position <= ENTRIES; position++) {
      const entry = { session, couple, position, command: randomUUID(), person: from, seat: 'second' as const }
      await log.append(db, { ...entry, at: Date.now(), events: [given(`${position}`)], changes: {} })
    }
  }
  return { couple, sessions, from, to, guest: from }
}

/** Gives who the rooms belong to, having looked at every entry. */
async function foundWith(database: Database, { couple, sessions, from, to }: Awaited<ReturnType<typeof written>>) {
  const [{ db }, log] = [database, logIn(database)]
  const [own] = (await couplesOf(db, { person: to })).map((each) => each.couple)
  const owner = own === couple ? to : from
  expect(await couplesOf(db, { person: owner === to ? from : to })).toEqual([])
  for (const session of sessions) {
    const entries = await log.load(db, { session, couple })
    expect(entries).toHaveLength(ENTRIES)
    expect(new Set(entries.map(({ person }) => person))).toEqual(new Set([owner]))
    expect(entries.at(-1)?.events).toMatchObject([{ words: { value: { text: `${ENTRIES}` } } }])
  }
  return owner === to ? 'the account' : 'the guest'
}

test('[ST15] killed half-way, the sessions are all the guest’s or all the account’s', async () => {
  const folder = await freshFolder()
  const ends: string[] = []
  for (const after of [5, 120, 100_000]) {
    const before = await openDatabase({ folder })
    const rows = await written(before)
    await before.close()
    const { from, to, guest } = rows
    const bringing = JSON.stringify({ folder, key: key.toString('base64'), from, to, guest })
    const child = fork('tests/support/bringing.ts', [bringing], { execArgv: ['--import', 'tsx'] })
    const gone = once(child, 'exit')
    await once(child, 'message')
    const late = new Promise((resolve) => setTimeout(resolve, after).unref())
    await Promise.race([late, once(child, 'message')])
    child.kill('SIGKILL')
    await gone
    const found = await openDatabase({ folder })
    ends.push(await foundWith(found, rows))
    await found.close()
  }
  expect([ends[0], ends.at(-1)]).toEqual(['the guest', 'the account'])
}, 120_000)
