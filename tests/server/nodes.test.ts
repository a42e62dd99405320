// Several servers on one Postgres database: two partners who are at different ones notice no difference.
import { beforeAll, describe, expect, test } from 'vitest'
import type { Command } from '#shared/session/commands.ts'
import { leave, type Pair } from '#tests/support/pair.ts'
import { newPerson } from '#tests/support/person.ts'
import { apartAt, serveTwo, type TwoServers } from '#tests/support/two-servers.ts'

let two: TwoServers

beforeAll(async () => {
  two = await serveTwo()
})

const sky = (closeness: number): Command => ({
  type: 'answer',
  step: 'sky',
  locale: 'en',
  value: { kind: 'scale', values: { 'closeness-felt': closeness, 'room-felt': 4 } },
})

async function coupleOf({ mara }: Pair): Promise<string> {
  const { couples } = (await mara.ask('/api/home')).body as { couples: { couple: string }[] }
  return couples[0]?.couple ?? expect.fail('no couple')
}

describe('DU A door beside another server', () => {
  test('[DU69] where the log goes on at the other while a door writes, it begins anew by itself', async () => {
    const pair = await apartAt(two)
    const place = { session: pair.session, couple: await coupleOf(pair) }
    const { core } = two.here
    const { person } = (await core.log.load(core.db, place))[0] ?? expect.fail('no entries')
    let tries = 0
    await core.sessions.write(place, async (append) => {
      tries += 1
      if (tries === 1) expect(await pair.second.send(sky(3))).toMatchObject({ ok: true })
      const events = [{ type: 'session-closed' }] as const
      await core.db.transaction((tx) => append(tx, { command: crypto.randomUUID(), person, seat: 'first', events }))
    })
    expect(tries).toBe(2)
    for (const bot of [pair.first, pair.second]) await bot.until(({ at }) => at.phase === 'closed', 'of the end')
    leave(pair)
  })

  test('[DU69] deleting one’s words takes along what is said at the other server in the same moment, or comes before it', async () => {
    const pair = await apartAt(two)
    const couple = await coupleOf(pair)
    const there = pair.mara.at(two.there.origin)
    const deleting = [0, 1, 2].map(() =>
      there.tell(`/api/couples/${couple}/delete-mine`, { confirm: { word: 'delete' } }),
    )
    const sent = Array.from({ length: 12 }, (_, at) => pair.first.send(sky(at % 11)))
    expect((await Promise.all(deleting)).map(({ code }) => code)).toEqual([200, 200, 200])
    expect((await Promise.all(sent)).map(({ ok }) => ok)).toEqual(sent.map(() => true))
    const { core } = two.there
    const log = await core.log.load(core.db, { session: pair.session, couple })
    const last = log.findLastIndex(({ events }) => events.some(({ type }) => type === 'author-erased'))
    const before = log
      .slice(0, last)
      .filter(({ seat, events }) => seat === 'first' && events.some(({ type }) => type === 'answer-given'))
    expect(last).toBeGreaterThan(0)
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
