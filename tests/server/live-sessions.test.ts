// What a process holds of one session, with nothing beside it: when an answer goes out, and what a repeat gets.
import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { openLiveSession, takeInTail } from '#server/live/live-session.ts'
import { openSessions } from '#server/live/sessions.ts'
import { openKeyring } from '#server/log/keyring.ts'
import { type Log, type LogEntry, openLog } from '#server/log/log.ts'
import { newKey } from '#server/log/seal.ts'
import type { Reply } from '#shared/protocol.ts'
import type { Command } from '#shared/session/commands.ts'
import type { PartnerSeat } from '#shared/session/seat.ts'
import { MINUTE } from '#shared/time.ts'
import { freshDatabase } from '#tests/support/database.ts'
import { EVENING, type Given } from '#tests/support/given.ts'
import { aCouple, aSession } from '#tests/support/rows.ts'
import { evening, goOn, started, startedApart, text } from '#tests/support/scripts.ts'
import { seatedAs } from '#tests/support/seated.ts'

const PEOPLE = { first: randomUUID(), second: randomUUID(), counsellor: randomUUID() }
const AT = { session: randomUUID(), couple: randomUUID() }

/** The same log as a server keeps it. */
function logged({ log }: Given): LogEntry[] {
  return log.map((entry) => ({ ...entry, command: randomUUID(), person: PEOPLE[entry.seat] }))
}

type Appending = () => ReturnType<Log['put']>

/** Rooms over a log that is only there, and whose next append is `appending`. */
function sessionsOver(story: Given, appending: Appending) {
  const heard: string[] = []
  const log = { load: async () => logged(story), put: () => appending() } as unknown as Log
  const publish = (_session: string, seat: string) => void heard.push(`view of ${seat}`)
  const sessions = openSessions({ db: null as never, log, now: () => EVENING, publish })
  const send = (seat: PartnerSeat, command: Command, id = randomUUID()) =>
    sessions.command(seatedAs({ ...AT, seat, person: PEOPLE[seat] }), { id, command }, (reply: Reply) => {
      heard.push(reply.ok ? 'accepted' : reply.refused)
    })
  return { heard, send, sessions }
}

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

/** Rooms over a log that keeps what is said, on a clock of the test's. `ticks`: by how much it goes on whenever it is looked at. */
function keeping(story: Given, ticks = 0) {
  const entries = logged(story)
  let [at, read] = [EVENING, 0]
  const load = async () => {
    read += 1
    return [...entries]
  }
  const put: Log['put'] = async (_, entry, { session }) => {
    entries.push(entry)
    return { session, askedAbout: false }
  }
  let compared = 0
  const later: Log['later'] = async (known) => {
    compared = known.length
    return new Map()
  }
  const rows = { from: () => ({ where: async () => [{ position: entries.length }] }) }
  const sessions = openSessions({
    db: { select: () => rows } as never,
    log: { load, put, later } as unknown as Log,
    now: () => {
      at += ticks
      return at
    },
    publish: () => {},
  })
  const send = (seat: PartnerSeat, command: Command) =>
    sessions.command(seatedAs({ ...AT, seat, person: PEOPLE[seat] }), { id: randomUUID(), command }, () => {})
  const pass = (milliseconds: number) => {
    at += milliseconds
  }
  /** Of how many sessions a copy is compared with the log. */
  const comparing = async () => {
    await sessions.catchUp([AT])
    return compared
  }
  const reloaded = () => openLiveSession(AT.session, AT.couple, entries).live.session
  return { sessions, send, pass, comparing, reloaded, loads: () => read }
}

describe('DU A room: the log first', () => {
  test.each(stories)(
    '[DU1] no acknowledgement and no view goes out before the commit: %s',
    async (_, story, ...said) => {
      let commit = (_: Awaited<ReturnType<Appending>>) => {}
      let asked = () => {}
      const appending = new Promise<void>((resolve) => {
        asked = resolve
      })
      const { heard, send } = sessionsOver(story, () => {
        asked()
        return new Promise((resolve) => {
          commit = resolve
        })
      })
      const done = send(...said)
      await appending
      expect(heard).toEqual([])
      commit({ session: AT.session, askedAbout: false })
      await done
      expect(heard[0]).toBe('accepted')
      expect(heard.length).toBeGreaterThan(1)
    },
  )

  test.each(stories)('[DU1] where the commit fails nobody hears that it was kept: %s', async (_, story, ...said) => {
    const { heard, send, sessions } = sessionsOver(story, () => Promise.reject(new Error('the disk is full')))
    await expect(send(...said)).rejects.toThrow('the disk is full')
    expect(heard).toEqual([])
    expect((await sessions.session(AT)).position).toBe(story.session.position)
  })
})

describe('DU A room: what another server wrote', () => {
  const told = (copy: ReturnType<typeof openLiveSession>) => {
    const { couple, live, answered, sat, lastAt } = copy
    return { couple, live, answered: [...answered], sat, lastAt }
  }

  test('[DU64] taken in after what is held, it gives what the whole log gives, from wherever it goes on', () => {
    const story = startedApart(evening, { ...evening, id: 'morning' })
      .and('second', text('evening', 'a walk'))
      .and('first', text('evening', 'an hour'))
      .and('second', goOn('evening'))
      .and('first', { type: 'take-break', minutes: 20 })
    const log = logged(story)
    const whole = told(openLiveSession(AT.session, AT.couple, log))
    const joined = log.findIndex(({ events }) => events.some(({ type }) => type === 'session-started'))
    expect(log.length - joined).toBeGreaterThan(4)
    for (let held = joined; held < log.length; held++) {
      const taken = takeInTail(openLiveSession(AT.session, AT.couple, log.slice(0, held)), log.slice(held))
      expect(taken && told(taken.copy)).toEqual(whole)
    }
  })

  test('[DU64] where earlier entries may have changed with it, or it leaves a gap, the whole log is read', () => {
    const log = logged(started(evening).and('first', text('evening', 'an hour')))
    const [before, last] = [log.slice(0, -1), log.slice(-1)]
    const withTail = (tail: LogEntry[]) => takeInTail(openLiveSession(AT.session, AT.couple, before), tail)
    const versions = { first: 9, second: 9, counsellor: 9 }
    const as = (change: Partial<LogEntry>) => last.map((entry) => ({ ...entry, ...change }))
    expect(withTail(last)?.changed).toEqual(['first'])
    expect(withTail([])).toBeNull()
    expect(withTail(as({ position: log.length + 1 }))).toBeNull()
    expect(withTail(as({ person: randomUUID() }))).toBeNull()
    expect(withTail(as({ events: [{ type: 'author-erased', seat: 'first', versions }] }))).toBeNull()
    expect(withTail(as({ events: [{ type: 'went-on', seat: 'first', step: 'no such step' }] }))).toBeNull()
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
      const { answered, live } = openLiveSession(AT.session, AT.couple, log)
      const last = log.at(-1)
      const [own, other] =
        last?.seat === 'first' ? [live.seen.first, live.seen.second] : [live.seen.second, live.seen.first]
      expect(own.version).not.toBe(other.version)
      expect(answered.get(last?.command ?? '')).toEqual({ person: last?.person, version: own.version })
    }
  })
})

describe('PR A room: each row in its own place', () => {
  test.each(['as they are kept now', 'as earlier versions kept them'])(
    '[PR3] two rows of one log that were exchanged do not open: %s',
    async (kept) => {
      const { db, prepared } = await freshDatabase('pglite')
      const log = openLog(openKeyring(newKey()), prepared)
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
      if (kept !== 'as they are kept now') await db.execute('update entries set proof = null')
      const move = (from: number, to: number) =>
        db.execute(`update entries set position = ${to} where session_id = '${session}' and position = ${from}`)
      for (const [from, to] of [
        [1, 9],
        [2, 1],
        [9, 2],
      ] as const)
        await move(from, to)
      await expect(log.load(db, { session, couple })).rejects.toThrow()
    },
  )
})

describe('DU What is held and what a reload gives', () => {
  test.each(stories)(
    '[DU3] are the same to the millisecond, though time goes on while it is decided: %s',
    async (_, story, ...said) => {
      const { sessions, send, reloaded } = keeping(story, 1)
      await send(...said)
      expect(await sessions.session(AT)).toEqual(reloaded())
    },
  )
})

describe('RM A room that nobody is in', () => {
  test.each(stories)(
    '[RM13] with %s it leaves the memory after ten minutes, and comes back the same',
    async (_, story, ...said) => {
      const { sessions, send, pass, comparing, loads } = keeping(story)
      await send(...said)
      const before = await Promise.all([
        sessions.frame({ ...AT, seat: 'first' }),
        sessions.frame({ ...AT, seat: 'second' }),
      ])
      const read = loads()
      pass(9 * MINUTE)
      sessions.letGo([])
      expect(await comparing()).toBe(1)
      pass(11 * MINUTE)
      sessions.letGo([])
      expect(await comparing()).toBe(0)
      const after = await Promise.all([
        sessions.frame({ ...AT, seat: 'first' }),
        sessions.frame({ ...AT, seat: 'second' }),
      ])
      expect(after.map(({ version, view }) => ({ version, view }))).toEqual(
        before.map(({ version, view }) => ({ version, view })),
      )
      expect(loads()).toBe(read + 1)
    },
  )

  test('[RM13] one that somebody looks into stays, however long nothing is said', async () => {
    const { sessions, pass, comparing, loads } = keeping(started(evening))
    await sessions.frame({ ...AT, seat: 'first' })
    for (let minute = 0; minute < 40; minute += 1) {
      pass(MINUTE)
      await comparing()
      sessions.letGo([])
    }
    expect(await comparing()).toBe(1)
    expect(loads()).toBe(1)
  })

  test('[RM13] [DU43] a break whose log is ahead keeps its time over it', async () => {
    const { sessions, send, pass } = keeping(started(evening))
    pass(6 * 60 * MINUTE)
    await send('first', { type: 'take-break', minutes: 20 })
    pass(-6 * 60 * MINUTE)
    await sessions.frame({ ...AT, seat: 'first' })
    pass(15 * MINUTE)
    sessions.letGo([])
    const { now, view } = await sessions.frame({ ...AT, seat: 'first' })
    expect(view.at.phase === 'break' && view.at.break.until - now).toBe(5 * MINUTE)
  })
})
