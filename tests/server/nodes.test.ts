// Several servers on one Postgres database: two partners who are at different ones notice no difference, also where one is deaf or dies.
import { randomUUID } from 'node:crypto'
import postgres from 'postgres'
import { beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest'
import { ALONE } from '#db/channel.ts'
import type { Command } from '#shared/session/commands.ts'
import { MINUTE } from '#shared/time.ts'
import { startChild } from '#tests/bench/driver/child.ts'
import { type Bot, enter, enterAsHost } from '#tests/support/bot.ts'
import { bundled } from '#tests/support/bundle.ts'
import { type HostedRoom, hostedAt, letIn } from '#tests/support/hosted-room.ts'
import { leave, type Pair } from '#tests/support/pair.ts'
import { accept, newPerson } from '#tests/support/person.ts'
import { wayBackIn } from '#tests/support/place-anew.ts'
import { type Serving, serve } from '#tests/support/server.ts'
import { apartAt, serveTwo, type TwoServers } from '#tests/support/two-servers.ts'

/** `deaf` hears nothing of what the others tell, and they hear nothing of it. */
let at: TwoServers & { deaf: Serving }

beforeAll(async () => {
  const two = await serveTwo()
  at = { ...two, deaf: await serve({ settings: two.settings, channel: ALONE }) }
})

const sky = (closeness: number): Command => ({
  type: 'answer',
  step: 'sky',
  locale: 'en',
  value: { kind: 'scale', values: { 'closeness-felt': closeness, 'room-felt': 4 } },
})
const until = (fits: () => boolean) => vi.waitUntil(fits, { timeout: 20_000, interval: 20 })
const hereFor = ({ presences }: Bot) => presences.at(-1)?.here.join()
const over = ({ socket }: Pick<Bot, 'socket'>) =>
  new Promise<number>((resolve) => socket.once('disconnect', () => resolve(performance.now())))
// A second, and what a busy machine takes to notice it.
const SOON = 2_500

async function coupleOf({ mara }: Pair): Promise<string> {
  const { couples } = (await mara.ask('/api/home')).body as { couples: { couple: string }[] }
  return couples[0]?.couple ?? expect.fail('no couple')
}

async function logOf({ session }: Pair, couple: string) {
  const { core } = at.here
  return core.log.load(core.db, { session, couple })
}

describe('RM Who is here, at whatever server', () => {
  test('[RM20] [DU66] a server that dies: its people are gone, what was acknowledged is there once, and another goes on', async () => {
    const program = await bundled('tests/chaos/child.ts', `dying-${process.pid}`)
    const child = await startChild(program, [], { ...at.settings, PORT: '0', BASE_URL: '', LOG_LEVEL: 'fatal' })
    onTestFinished(() => child.stop())
    const pair = await apartAt({ here: at.here, there: child })
    await until(() => hereFor(pair.first) === 'first,second' && hereFor(pair.second) === 'first,second')
    const id = randomUUID()
    const answered = await pair.second.send(sky(3), id)
    const going = pair.second.socket.emitWithAck('command', { id: randomUUID(), command: sky(8) }).catch(() => null)
    process.kill(child.pid, 'SIGKILL')
    await Promise.all([child.gone, Promise.race([going, over(pair.second)])])
    pair.second.close()
    // What passes until it is taken for dead, without waiting for it.
    const sql = postgres(at.url, { max: 1 })
    await sql`update nodes set until = until - interval '10 seconds' where id not in (select id from nodes order by until desc limit 3)`
    await until(() => hereFor(pair.first) === 'first')
    expect(
      await sql`select 1 from attendances join nodes on nodes.id = node_id where until < clock_timestamp()`,
    ).toEqual([])
    await sql.end()
    const second = await enter(at.there.origin, { session: pair.session, token: pair.tom.token() })
    expect(await second.send(sky(3), id)).toEqual(answered)
    await until(() => hereFor(pair.first) === 'first,second')
    const log = await logOf(pair, await coupleOf(pair))
    expect(log.filter(({ command }) => command === id)).toHaveLength(1)
    expect(log.map(({ position }) => position)).toEqual(log.map((_, index) => index + 1))
    leave({ ...pair, second })
  })

  test('[RM20] who comes at a server from which nothing is heard is here within about a second', async () => {
    const pair = await apartAt({ here: at.here, there: at.deaf })
    await until(() => hereFor(pair.first) === 'first,second' && hereFor(pair.second) === 'first,second')
    leave(pair)
  })
})

describe('DU Partners at different servers', () => {
  test.each(['there', 'deaf'] as const)(
    '[DU64] [DU65] what one gives opens to both within about a second, the other %s',
    async (other) => {
      const pair = await apartAt({ here: at.here, there: at[other] })
      const bots = [pair.first, pair.second]
      for (const bot of bots) expect(await bot.send(sky(bots.indexOf(bot)))).toMatchObject({ ok: true })
      const began = performance.now()
      await Promise.all(
        bots.map((bot) =>
          bot.until((view) => view.at.phase === 'step' && view.at.step.part.kind === 'opened', 'of both'),
        ),
      )
      expect(performance.now() - began).toBeLessThan(SOON)
      // Of what went on at the other, nothing is refused that fits, and nothing said that does not.
      expect(await pair.second.send({ type: 'take-break', minutes: 20 })).toMatchObject({ ok: true })
      expect(await pair.first.send({ type: 'go-on', step: 'sky' })).toMatchObject({ refused: 'on-a-break' })
      await pair.first.until((view) => view.at.phase === 'break', 'of a break')
      leave(pair)
    },
  )
})

describe('PR Ends reach lines at every server', () => {
  const ways: [string, (pair: Pair, couple: string) => Promise<unknown>][] = [
    ['a sign-in that ends', ({ tom }) => tom.at(at.here.origin).tell('/api/account/sign-out', {})],
    [
      'a seat that is left',
      ({ tom }, couple) => tom.at(at.here.origin).tell(`/api/couples/${couple}/leave`, { confirm: { word: 'leave' } }),
    ],
  ]

  test.each(['there', 'deaf'] as const)(
    '[PR51] [PR4] of a sign-in, a seat and a consent; within a second where it is heard, and soon where it is not: %s',
    async (other) => {
      const within = other === 'there' ? SOON : 12_000
      const ended = ways.map(async ([, end]) => {
        const pair = await apartAt({ here: at.here, there: at[other] })
        const couple = await coupleOf(pair)
        const line = over(pair.second)
        await end(pair, couple)
        const committed = performance.now()
        expect((await line) - committed).toBeLessThan(within)
        leave(pair)
      })
      await Promise.all(ended)
    },
  )

  test('[PR4] whoever had a seat that was given to another hears nothing of what came then, also where nothing is heard', async () => {
    const pair = await apartAt({ here: at.here, there: at.deaf })
    const couple = await coupleOf(pair)
    const { token } = await wayBackIn(at.here, pair.mara, couple)
    const gone = over(pair.second)
    const noa = newPerson(at.here.origin)
    expect((await accept(noa, token, 'Noa')).code).toBe(200)
    for (const closeness of [9, 8, 7]) await pair.first.send(sky(closeness))
    await gone
    expect(JSON.stringify(pair.second.frames)).not.toContain('Noa')
    leave(pair)
  })
})

describe('CO A counsellor at another server than the two', () => {
  test.each(['deaf'] as const)(
    '[DU64] [PR51] they come in and hold; a consent that is taken back ends their line within a second, though %s hears nothing',
    async (other) => {
      const { host, ...room } = await hostedFrom(at[other])
      await room.first.until((view) => view.host?.held === true, 'of a hold')
      const line = over(host)
      const { tom, counselling } = room.couple
      await tom.tell(`/api/counselling/${counselling}/withdraw`, { purpose: 'hosting' })
      const committed = performance.now()
      expect((await line) - committed).toBeLessThan(SOON)
      await room.second.until((view) => view.host === null, 'without a counsellor')
      room.close()
    },
  )

  test('[DU68] [CO45] what they hold falls once, whichever server finds it, and one that starts meanwhile changes nothing', async () => {
    // Their last line is fifty seconds old for a server that starts.
    for (const server of [at.here, at.there]) server.forward(-50_000)
    const { host, ...room } = await hostedFrom(at.there)
    const second = await enter(at.there.origin, { session: room.session, token: room.couple.tom.token() })
    host.close()
    const starting = await serve({ settings: at.settings })
    await starting.stop()
    for (const server of [at.here, at.there]) server.forward(50_000 + 25_000)
    for (const bot of [room.first, second]) await bot.until((view) => view.host?.held === false, 'without a hold')
    for (const server of [at.here, at.there]) server.forward(-25_000)
    const { core } = at.here
    const log = await core.log.load(core.db, { session: room.session, couple: room.couple.couple })
    expect(log.filter(({ events }) => events.some(({ type }) => type === 'lease-fell'))).toHaveLength(1)
    for (const { noted } of [at.here, at.there]) expect(noted.filter(({ level }) => level === 'error')).toEqual([])
    second.close()
    room.close()
  })
})

/** The counsellor has their line at another server, is let in and holds. */
async function hostedFrom(other: Serving): Promise<HostedRoom> {
  const room = await hostedAt(at.here.origin, 'weather', { now: at.here.now() })
  room.host.close()
  const { session, couple } = room
  const host = await enterAsHost(other.origin, { session, token: couple.ada.token() })
  await letIn({ ...room, host })
  await host.send({ type: 'hold', on: true })
  return { ...room, host }
}

describe('DU A server whose clock is ten minutes off', () => {
  test.each([10 * MINUTE])(
    '[DU67] by %d ms: breaks take their time, the log’s never runs backwards, and nobody is signed out',
    async (by) => {
      const off = await serve({
        settings: at.settings,
        faces: { wall: () => Date.now() + by, passed: () => performance.now() },
      })
      expect(Math.abs(off.core.now() - Date.now())).toBeLessThan(SOON)
      const pair = await apartAt({ here: at.here, there: off })
      await pair.second.send({ type: 'take-break', minutes: 20 })
      const { at: paused } = await pair.first.until((view) => view.at.phase === 'break', 'of a break')
      expect(Math.abs((paused.phase === 'break' ? paused.break.until : 0) - Date.now() - 20 * MINUTE)).toBeLessThan(
        MINUTE,
      )
      expect((await pair.tom.ask('/api/account')).code).toBe(200)
      const times = (await logOf(pair, await coupleOf(pair))).map((entry) => entry.at)
      expect(times).toEqual([...times].sort((one, other) => one - other))
      leave(pair)
      await off.stop()
    },
  )
})

describe('DU A door beside another server', () => {
  test('[DU69] where the log goes on at the other while a door writes, it begins anew by itself', async () => {
    const pair = await apartAt({ here: at.here, there: at.there })
    const place = { session: pair.session, couple: await coupleOf(pair) }
    const { core } = at.here
    const { person } = (await core.log.load(core.db, place))[0] ?? expect.fail('no entries')
    let tries = 0
    await core.sessions.write(place, async (append) => {
      tries += 1
      if (tries === 1) expect(await pair.second.send(sky(3))).toMatchObject({ ok: true })
      const events = [{ type: 'session-closed' }] as const
      await core.db.transaction((tx) => append(tx, { command: randomUUID(), person, seat: 'first', events }))
    })
    expect(tries).toBe(2)
    for (const bot of [pair.first, pair.second]) await bot.until((view) => view.at.phase === 'closed', 'of the end')
    leave(pair)
  })

  test('[DU69] deleting one’s words takes along what is said at the other server in the same moment, or comes before it', async () => {
    const pair = await apartAt({ here: at.here, there: at.there })
    const couple = await coupleOf(pair)
    const there = pair.mara.at(at.there.origin)
    const deleting = [0, 1, 2].map(() =>
      there.tell(`/api/couples/${couple}/delete-mine`, { confirm: { word: 'delete' } }),
    )
    const sent = Array.from({ length: 12 }, (_, index) => pair.first.send(sky(index % 11)))
    expect((await Promise.all(deleting)).map(({ code }) => code)).toEqual([200, 200, 200])
    expect((await Promise.all(sent)).map(({ ok }) => ok)).toEqual(sent.map(() => true))
    const log = await logOf(pair, couple)
    const last = log.findLastIndex(({ events }) => events.some(({ type }) => type === 'author-erased'))
    expect(last).toBeGreaterThan(0)
    const isAnswer = ({ type }: { type: string }) => type === 'answer-given'
    const before = log.slice(0, last).filter(({ seat, events }) => seat === 'first' && events.some(isAnswer))
    for (const { events } of before) expect(JSON.stringify(events)).toContain('"erased":true')
    leave(pair)
  })
})

describe('DU Two servers whose Redis is gone', () => {
  let without: TwoServers
  beforeAll(async () => {
    const budgets = { 'wrong-code': { points: 4, duration: 3_600 } }
    without = await serveTwo({ REDIS_URL: 'redis://127.0.0.1:1' }, budgets)
  })

  test('[DU70] each sees what the other says, and the log says that Redis is gone', async () => {
    const pair = await apartAt(without)
    expect(await pair.first.send(sky(2))).toMatchObject({ ok: true })
    expect(await pair.second.send(sky(3))).toMatchObject({ ok: true })
    for (const bot of [pair.first, pair.second])
      await bot.until(({ at }) => at.phase === 'step' && at.step.part.kind === 'opened', 'with both')
    for (const { noted } of [without.here, without.there]) {
      expect(noted.filter(({ event }) => event === 'redis-gone')).toMatchObject([{ level: 'warn' }])
      expect(noted.filter(({ level }) => level === 'error')).toEqual([])
    }
    leave(pair)
  })

  test('[RM22] wrong codes at one are counted by the other', async () => {
    const guess = async ({ origin }: { origin: string }) =>
      (await newPerson(origin).tell('/api/codes/look', { word: 'maple', digits: '471100' })).code
    const { here, there } = without
    const codes = []
    for (const each of [here, there, here, there, there, here]) codes.push(await guess(each))
    expect(codes).toEqual([404, 404, 404, 404, 429, 429])
  })
})
