// One command on a line that is open: who sits there is read from the database each time, before what was sent is looked at.
import { randomUUID } from 'node:crypto'
import { BlockList } from 'node:net'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Database, Db } from '#db/client.ts'
import { leaveSeat } from '#db/couples.ts'
import { positionOf } from '#db/sessions.ts'
import { OutcomeUnknown } from '#db/trouble.ts'
import type { Seated } from '#server/core/access.ts'
import { openLimits } from '#server/front/limits.ts'
import { type Carrying, inOneMoment, listen } from '#server/line/command.ts'
import type { Line } from '#server/line/lines.ts'
import { allowing } from '#server/line/socket.ts'
import { type LiveSessions, openSessions } from '#server/live/sessions.ts'
import { openKeyring } from '#server/log/keyring.ts'
import { openLog } from '#server/log/log.ts'
import { newKey } from '#server/log/seal.ts'
import { sessionOpened } from '#server/writes/room.ts'
import type { Reply } from '#shared/protocol.ts'
import { freshDatabase } from '#tests/support/database.ts'
import { weather } from '#tests/support/first-edition/weather.ts'
import { aCouple, aSession, NOON } from '#tests/support/rows.ts'
import { seatedAs } from '#tests/support/seated.ts'
import { generous } from '#tests/support/server.ts'

let db: Db
let database: Database
let seated: Seated
/** What reached the rooms. */
let carriedOut: string[]
let counted: number
let isOpen: boolean

beforeAll(async () => {
  database = await freshDatabase('pglite')
  db = database.db
})

beforeEach(async () => {
  const { couple, room, second } = await aCouple(db)
  seated = seatedAs({ session: await aSession(db, { room }), couple, seat: 'second', person: second })
  ;[carriedOut, counted, isOpen] = [[], 0, true]
})

type Begin = Parameters<typeof listen>[2]
type Rooms = Pick<LiveSessions, 'command'>
type Opened = { asksAgain?: boolean; patience?: number; carrying?: () => Promise<void>; rooms?: Rooms; begin?: Begin }

/** A line of the second seat, as it was opened; `send` gives the answer. `carrying`: what the rooms do before they answer. */
function lineOpen({
  asksAgain = true,
  patience,
  carrying: before = async () => {},
  rooms,
  begin = inOneMoment(),
}: Opened = {}) {
  let ended = false
  let heard = (_event: string, ..._sent: unknown[]) => {}
  const line = {
    data: { seated, asking: seated.person, signIn: 'one', asksAgain },
    onAny: (take: typeof heard) => {
      heard = take
    },
    disconnect: () => {
      ended = true
    },
  }
  const carrying = {
    db,
    sessions: rooms ?? {
      command: async (_by: object, { command }: { command: { type: string } }, ack: (reply: Reply) => void) => {
        await before()
        carriedOut.push(command.type)
        ack({ ok: true, version: 1 })
      },
    },
    limits: {
      takeHere: () => {
        counted += 1
        return true
      },
    },
    journal: { error: (said: object) => void carriedOut.push(JSON.stringify(said)) },
    now: () => NOON,
    open: () => isOpen,
    patience,
  } as unknown as Carrying
  listen(carrying, line as unknown as Line, begin)
  const send = (sent: unknown) => new Promise<Reply>((resolve) => heard('command', sent, resolve))
  const shout = (sent: unknown) => heard('command', sent, () => carriedOut.push('answered'))
  return { send, shout, ended: () => ended }
}

const sent = (command: object) => ({ id: randomUUID(), command })
const SENT: [string, object][] = [
  ['a command of theirs', sent({ type: 'return' })],
  ['one that is malformed', sent({ type: 'of-no-kind' })],
  ['one of a counsellor’s', sent({ type: 'hold', on: true })],
  ['no command at all', {}],
]

/** The rooms as they are, with one that the two have opened. */
async function roomsOpen(): Promise<Rooms> {
  const log = openLog(openKeyring(newKey()), database.prepared)
  const rooms = openSessions({ db, log, now: () => NOON, publish: () => {} })
  const opened = sessionOpened({ draw: () => 0 }, { script: weather, names: { first: 'Mara', second: 'Tom' } })
  await rooms.write(seated, (append) =>
    append(db, { command: randomUUID(), person: seated.person, seat: 'second', events: [opened] }),
  )
  return rooms
}

describe('PR A command, and who sits there now', () => {
  test('[PR4] who sits there is heard', async () => {
    const { send, ended } = lineOpen()
    expect(await send(sent({ type: 'return' }))).toEqual({ ok: true, version: 1 })
    expect(await send(sent({ type: 'of-no-kind' }))).toMatchObject({ ok: false, refused: 'malformed' })
    expect([carriedOut, ended()]).toEqual([['return'], false])
  })

  test.each(SENT)(
    '[PR4] [PR8] who lost the seat since the line opened hears not-found, and it ends: %s',
    async (_, each) => {
      const { send, ended } = lineOpen({ rooms: await roomsOpen() })
      await leaveSeat(db, { couple: seated.couple, person: seated.person, at: NOON })
      expect(await send(each)).toEqual({ ok: false, refused: 'not-found' })
      expect([await positionOf(db, seated), ended()]).toEqual([1, true])
    },
  )

  test('[PR4] who lost the seat hears not-found, whatever the rules would say to it', async () => {
    const { send, ended } = lineOpen({ rooms: await roomsOpen() })
    expect(await send(sent({ type: 'return' }))).not.toMatchObject({ refused: 'not-found' })
    const ready = sent({ type: 'ready', mode: 'on-a-call' })
    expect(await send(ready)).toEqual({ ok: true, version: 2 })
    await leaveSeat(db, { couple: seated.couple, person: seated.person, at: NOON })
    for (const each of [ready, sent({ type: 'ready', mode: 'apart' }), sent({ type: 'return' })])
      expect(await send(each)).toEqual({ ok: false, refused: 'not-found' })
    expect([await positionOf(db, seated), ended()]).toEqual([2, true])
  })

  test('[DU63] what comes in one moment on all lines begins together when it is over, on each line in order', async () => {
    const begin = inOneMoment()
    const [one, other] = [lineOpen({ begin }), lineOpen({ begin })]
    for (const mode of ['apart', 'on-a-call']) one.shout(sent({ type: 'ready', mode }))
    other.shout(sent({ type: 'return' }))
    expect(counted).toBe(0)
    await expect.poll(() => carriedOut.filter((each) => each !== 'answered')).toEqual(['ready', 'return', 'ready'])
  })

  test('[DU6] while it is being stopped, nothing new is taken and nothing answered', async () => {
    const { shout } = lineOpen()
    isOpen = false
    for (const [, each] of SENT) shout(each)
    isOpen = true
    expect(await lineOpen().send(sent({ type: 'return' }))).toMatchObject({ ok: true })
    expect([carriedOut, counted]).toEqual([['return'], 1])
  })
})

const failing = (fault: Error) => async () => {
  throw fault
}
const TOLD: [string, Error, string][] = [
  ['a lock', Object.assign(new Error('of the database'), { code: '55P03' }), 'unavailable'],
  [
    'a line that went while it was looked up',
    Object.assign(new Error('gone'), { code: 'CONNECTION_CLOSED' }),
    'unavailable',
  ],
  ['a line that went at the commit', new OutcomeUnknown('the line went'), 'outcome-unknown'],
]

describe('DU What a command is told of the database', () => {
  test.each(TOLD)('[DU41] %s: no more than is known, and no number to pass on', async (_, fault, refused) => {
    expect(await lineOpen({ carrying: failing(fault) }).send(sent({ type: 'return' }))).toEqual({ ok: false, refused })
  })

  test.each(TOLD)(
    '[DU41] %s: a page that knows no such reason is not answered, and asks again by itself',
    async (_, fault) => {
      let tries = 0
      const carrying = async () => {
        tries += 1
        if (tries === 1) throw fault
      }
      const { send, shout } = lineOpen({ asksAgain: false, carrying })
      const again = sent({ type: 'return' })
      shout(again)
      expect(await send(again)).toEqual({ ok: true, version: 1 })
      expect(carriedOut).not.toContain('answered')
    },
  )

  test('[DU41] what is ours to mend is a fault, with its number, on every page', async () => {
    for (const asksAgain of [true, false]) {
      const { send } = lineOpen({ asksAgain, carrying: failing(new Error('ours')) })
      expect(await send(sent({ type: 'return' }))).toEqual({ ok: false, refused: 'fault', fault: expect.any(String) })
    }
  })

  test('[DU40] one that keeps silent is told in time to whoever asked, and to who waits behind them', async () => {
    const { send } = lineOpen({ patience: 100, carrying: () => new Promise(() => {}) })
    const told = [send(sent({ type: 'return' })), send(sent({ type: 'close' }))]
    for (const each of told) expect(await each).toEqual({ ok: false, refused: 'outcome-unknown' })
  })
})

describe('RM Who opens lines without end', () => {
  test('[RM5] one address is held up, and another is not', async () => {
    const own = 'https://halfway.example'
    const limits = openLimits({ budgets: { ...generous(), 'reach-at-all': { points: 3, duration: 60 } } })
    const allow = allowing({
      origins: () => ({ all: () => [own] }) as never,
      trusted: new BlockList(),
      limits,
      open: () => true,
    })
    const from = (remoteAddress: string) =>
      allow({ headers: { origin: own }, socket: { remoteAddress } } as unknown as Parameters<typeof allow>[0])
    const tries = ['10.0.0.1', '10.0.0.1', '10.0.0.1', '10.0.0.1', '10.0.0.2', '10.0.0.1']
    const taken: boolean[] = []
    for (const address of tries) taken.push(await from(address))
    expect(taken).toEqual([true, true, true, false, true, false])
  })
})
