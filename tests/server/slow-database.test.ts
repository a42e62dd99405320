// A Postgres that is locked, silent, or gone at the worst moment: whoever asks hears so in time, and nothing is lost or done twice.
import { randomUUID } from 'node:crypto'
import postgres from 'postgres'
import { beforeAll, describe, expect, test } from 'vitest'
import { newKey } from '#server/log/seal.ts'
import { getRuntime } from '#server/runtime.ts'
import type { Reply } from '#shared/protocol.ts'
import type { Command } from '#shared/session/commands.ts'
import { type Bot, enter } from '#tests/support/bot.ts'
import { freshUrl } from '#tests/support/database.ts'
import { begunAt, type Pair } from '#tests/support/pair.ts'
import { type Serving, serve } from '#tests/support/server.ts'
import { type Wire, wireTo } from '#tests/support/wire.ts'

const PATIENCE = 400
const UNDECIDED = /^(unavailable|outcome-unknown)$/

let url: string
let wire: Wire
let serving: Serving
let pair: Pair
let sql: postgres.Sql

beforeAll(async () => {
  url = await freshUrl()
  wire = await wireTo(url)
  const settings = { DATABASE_URL: wire.url, HALFWAY_KEY: newKey().toString('base64') }
  serving = await serve({ settings, patience: PATIENCE })
  pair = await begunAt(serving.origin)
  sql = postgres(url, { max: 2, onnotice: () => {} })
  return () => sql.end()
})

let given = 0
/** Another answer each time; the other's is not in, so none opens. */
const anew = (): Command => {
  given += 1
  const values = { 'closeness-felt': given % 10, 'room-felt': 3 }
  return { type: 'answer', step: 'sky', locale: 'en', value: { kind: 'scale', values } }
}

/** One try: a bot's own `send` asks again only where nothing is answered at all. */
async function tried(bot: Bot, id: string, command: Command): Promise<Reply> {
  return bot.socket.timeout(20_000).emitWithAck('command', { id, command })
}

/** As a page does it: by the same id until it is decided. */
async function untilKnown(bot: Bot, id: string, command: Command): Promise<Reply> {
  for (;;) {
    const reply = await tried(bot, id, command)
    if (reply.ok || !UNDECIDED.test(reply.refused)) return reply
    await new Promise((resolve) => setTimeout(resolve, PATIENCE / 4))
  }
}

/** Asked until the line is cut: on a busy machine it may be refused in time before. */
async function cutOff<T>(cut: Promise<void>, ask: () => Promise<T>): Promise<T> {
  let isCut = false
  void cut.then(() => {
    isCut = true
  })
  for (;;) {
    const told = await ask()
    if (isCut) return told
  }
}

/** While `work` is done, another connection holds this. */
async function whileHeld<T>(lock: string, work: () => Promise<T>): Promise<T> {
  const held = await sql.reserve()
  await held`begin`
  await held.unsafe(lock)
  try {
    return await work()
  } finally {
    await held`rollback`
    held.release()
  }
}

const waiting = () =>
  sql`select pid from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`
const times = async (id: string) => (await sql`select 1 from entries where command_id = ${id}`).length

async function personOf(token: string | null) {
  return (await getRuntime().personOf(new Headers({ authorization: `Bearer ${token}` }))) ?? expect.fail('nobody')
}

describe('DU A database that holds everybody up', () => {
  test.each([
    ['the log', 'lock table entries in access exclusive mode'],
    ['the sessions', 'lock table sessions in access exclusive mode'],
    ['who sits where', 'lock table partners in access exclusive mode'],
    ['one session', 'select 1 from sessions for update'],
  ])('[DU40] %s locked: commands are refused in time, and once it is free the same id counts once', async (_, lock) => {
    const [id, command] = [randomUUID(), anew()]
    const told = await whileHeld(lock, () => tried(pair.first, id, command))
    expect(told).toMatchObject({ ok: false, refused: expect.stringMatching(UNDECIDED) })
    expect(await untilKnown(pair.first, id, command)).toMatchObject({ ok: true })
    expect(await times(id)).toBe(1)
  })

  test('[DU40] doors and pages say so in time, however many wait before them', async () => {
    const mara = await personOf(pair.mara.token())
    const asked = () => [
      ...Array.from({ length: 12 }, () => pair.mara.ask(`/api/sessions/${pair.session}/opened`)),
      pair.tom.ask('/api/home'),
      pair.mara.tell('/api/rooms', { exercise: 'weather', name: 'Mara', locale: 'en' }),
    ]
    await whileHeld('lock table sessions, partners, entries in access exclusive mode', async () => {
      const page = expect(getRuntime().reads.home(mara)).rejects.toThrow()
      for (const { code, body } of await Promise.all(asked())) {
        expect([code, body]).toEqual([503, { refused: 'unavailable' }])
      }
      await page
    })
    expect((await pair.mara.ask(`/api/sessions/${pair.session}/opened`)).code).toBe(200)
  })

  test('[DU40] a line is refused as unavailable while nobody can be looked up, and comes once they can', async () => {
    const entering = { session: pair.session, token: pair.mara.token() }
    await whileHeld('lock table auth_session in access exclusive mode', async () => {
      await expect(enter(serving.origin, entering)).rejects.toThrow('unavailable')
      expect((await pair.mara.ask('/api/account')).body).toEqual({ refused: 'unavailable' })
    })
    const again = await enter(serving.origin, entering)
    again.close()
  })

  test('[DU40] a database that hears and says nothing is given up, and asked anew once it answers', async () => {
    const [id, command] = [randomUUID(), anew()]
    wire.hold()
    const told = await Promise.all([tried(pair.first, id, command), pair.tom.ask('/api/home').then(({ body }) => body)])
    for (const each of told) expect(each).toMatchObject({ refused: expect.stringMatching(UNDECIDED) })
    wire.letGo()
    expect(await untilKnown(pair.first, id, command)).toMatchObject({ ok: true })
    expect(await times(id)).toBe(1)
  })

  test.each([anew(), { type: 'take-back', step: 'sky' }, { type: 'take-break', minutes: 20 }] as Command[])(
    '[DU41] a line cut between commit and answer: $type is told not to be known, asked again, and counts once',
    async (command) => {
      const id = randomUUID()
      const told = await cutOff(wire.cutAfterCommit(id), () => tried(pair.first, id, command))
      expect(told).toEqual({ ok: false, refused: 'outcome-unknown' })
      expect(await untilKnown(pair.first, id, command)).toMatchObject({ ok: true })
      expect(await times(id)).toBe(1)
    },
  )

  test('[DU41] what was kept though its answer was lost is shown to both, before anybody asks again or as soon as somebody does', async () => {
    for (const isAskedAgain of [true, false]) {
      const { first, second } = await begunAt(serving.origin)
      await first.send(anew())
      const [id, command] = [randomUUID(), anew()]
      const told = await cutOff(wire.cutAfterCommit(id), () => tried(second, id, command))
      expect(told).toMatchObject({ ok: false })
      if (isAskedAgain) expect(await untilKnown(second, id, command)).toMatchObject({ ok: true })
      for (const bot of [first, second])
        await bot.until(({ at }) => at.phase === 'step' && at.step.part.kind === 'opened', 'what both have given')
    }
  })

  test('[DU41] a door whose commit was cut off does not say that nothing was kept', async () => {
    const opening = () => pair.tom.tell('/api/rooms', { exercise: 'weather', name: 'Tom', locale: 'es' })
    const told = await cutOff(wire.cutAfterCommit(), opening)
    expect(told).toMatchObject({ code: 503, body: { refused: 'outcome-unknown' } })
    await expect.poll(async () => (await opening()).code).toBe(201)
  })

  test('[DU41] what was cut off before the commit is never said to be kept, and counts once when it is asked again', async () => {
    const id = randomUUID()
    const told = await whileHeld('lock table entries in access exclusive mode', async () => {
      const asked = tried(pair.first, id, { type: 'return' })
      await expect.poll(async () => (await waiting()).length).toBeGreaterThan(0)
      for (const { pid } of await waiting()) await sql`select pg_terminate_backend(${pid})`
      return asked
    })
    expect(told).toEqual({ ok: false, refused: 'outcome-unknown' })
    expect(await times(id)).toBe(0)
    expect(await untilKnown(pair.first, id, { type: 'return' })).toMatchObject({ ok: true })
    expect(await times(id)).toBe(1)
  })
})
