// What a process holds of one session, with nothing beside it: when an answer goes out, and what a repeat gets.
import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { openKeyring } from '#server/keyring.ts'
import { type Log, type LogEntry, openLog } from '#server/log.ts'
import { openRoom } from '#server/room.ts'
import { openRooms } from '#server/rooms.ts'
import { newKey } from '#server/seal.ts'
import type { Reply } from '#shared/protocol.ts'
import type { Command } from '#shared/session/commands.ts'
import type { PartnerSeat } from '#shared/session/seat.ts'
import { freshDatabase } from '#tests/support/database.ts'
import { EVENING, type Given } from '#tests/support/given.ts'
import { aCouple, aSession } from '#tests/support/rows.ts'
import { evening, goOn, started, startedApart, text } from '#tests/support/scripts.ts'

const PEOPLE = { first: randomUUID(), second: randomUUID(), counsellor: randomUUID() }
const AT = { session: randomUUID(), couple: randomUUID() }

/** The same log as a server keeps it. */
function logged({ log }: Given): LogEntry[] {
  return log.map((entry) => ({ ...entry, command: randomUUID(), person: PEOPLE[entry.seat] }))
}

type Appending = () => ReturnType<Log['append']>

/** Rooms over a log that is only there, and whose next append is `appending`. */
function roomsOver(story: Given, appending: Appending) {
  const heard: string[] = []
  const log = { load: async () => logged(story), append: () => appending() } as unknown as Log
  const publish = (_session: string, seat: string) => void heard.push(`view of ${seat}`)
  const rooms = openRooms({ db: null as never, log, now: () => EVENING, publish })
  const send = (seat: PartnerSeat, command: Command, id = randomUUID()) =>
    rooms.command({ ...AT, seat, person: PEOPLE[seat] }, { id, command }, (reply: Reply) => {
      heard.push(reply.ok ? 'accepted' : reply.refused)
    })
  return { heard, send, rooms }
}

describe('DU A room: the log first', () => {
  const stories: [string, Given, PartnerSeat, Command][] = [
    ['an answer', started(evening), 'first', text('evening', 'an hour')],
    [
      'one that opens both',
      started(evening).and('first', text('evening', 'an hour')),
      'second',
      text('evening', 'a walk'),
    ],
    ['a break', started(evening), 'second', { type: 'take-break', minutes: 20 }],
  ]

  test.each(stories)(
    '[DU1] no acknowledgement and no view goes out before the commit: %s',
    async (_, story, ...said) => {
      let commit = (_: 'appended') => {}
      let asked = () => {}
      const appending = new Promise<void>((resolve) => {
        asked = resolve
      })
      const { heard, send } = roomsOver(story, () => {
        asked()
        return new Promise((resolve) => {
          commit = resolve
        })
      })
      const done = send(...said)
      await appending
      expect(heard).toEqual([])
      commit('appended')
      await done
      expect(heard[0]).toBe('accepted')
      expect(heard.length).toBeGreaterThan(1)
    },
  )

  test.each(stories)('[DU1] where the commit fails nobody hears that it was kept: %s', async (_, story, ...said) => {
    const { heard, send, rooms } = roomsOver(story, () => Promise.reject(new Error('the disk is full')))
    await expect(send(...said)).rejects.toThrow('the disk is full')
    expect(heard).toEqual([])
    expect((await rooms.session(AT)).position).toBe(story.session.position)
  })
})

describe('DU A room: what a repeat gets', () => {
  test('[DU2] the version of whose command it was, whichever seat', () => {
    const apart = startedApart(evening, { ...evening, id: 'morning' })
    const told: Given[] = [
      apart.and('second', text('evening', 'a walk')),
      apart.and('second', text('evening', 'a walk')).and('second', text('evening', 'a bath')),
      apart.and('second', text('evening', 'a walk')).and('second', goOn('evening')),
      apart.and('first', text('evening', 'an hour')),
    ]
    for (const story of told) {
      const log = logged(story)
      const { answered, live } = openRoom(AT.session, AT.couple, log)
      const last = log.at(-1)
      const [own, other] =
        last?.seat === 'first' ? [live.seen.first, live.seen.second] : [live.seen.second, live.seen.first]
      expect(own.version).not.toBe(other.version)
      expect(answered.get(last?.command ?? '')).toEqual({ person: last?.person, version: own.version })
    }
  })
})

describe('PR A room: each row in its own place', () => {
  test('[PR3] two rows of one log that were exchanged do not open', async () => {
    const { db } = await freshDatabase('pglite')
    const log = openLog(openKeyring(newKey()))
    const { couple, room, first: person } = await aCouple(db)
    const session = await aSession(db, { room })
    const give = (position: number, words: string) =>
      log.append(db, {
        ...{ session, couple, person, position, at: EVENING, seat: 'first', command: randomUUID() },
        events: [
          {
            type: 'answer-given',
            seat: 'first',
            step: 'evening',
            locale: 'en',
            words: { value: { kind: 'text', text: words } },
          },
        ],
        changes: { lastAt: EVENING },
      })
    for (const [at, words] of ['an hour', 'a walk'].entries()) expect(await give(at + 1, words)).toBe('appended')
    expect(JSON.stringify(await log.load(db, { session, couple }))).toMatch(/an hour.*a walk/)
    const move = (from: number, to: number) =>
      db.execute(`update entries set position = ${to} where session_id = '${session}' and position = ${from}`)
    for (const [from, to] of [
      [1, 9],
      [2, 1],
      [9, 2],
    ] as const)
      await move(from, to)
    await expect(log.load(db, { session, couple })).rejects.toThrow()
  })
})
