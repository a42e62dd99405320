// Two servers that tell each other by a real Redis: all that goes through it is read, and it is killed in the middle of a session.
import postgres from 'postgres'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { SEATS } from '#shared/session/seat.ts'
import { commanded } from '#tests/support/commands.ts'
import { leave } from '#tests/support/pair.ts'
import { play, temper } from '#tests/support/play.ts'
import { startRedis, type ThrowAwayRedis } from '#tests/support/redis.ts'
import { apartAt, serveTwo, type TwoServers } from '#tests/support/two-servers.ts'

let redis: ThrowAwayRedis
let two: TwoServers
beforeAll(async () => {
  redis = await startRedis()
  two = await serveTwo({ REDIS_URL: redis.url })
})
afterAll(async () => {
  await two.here.stop()
  await two.there.stop()
  await redis.stop()
})

// Words that stand nowhere else.
const WORDS = 'Kanarienvogel zwitschert 4711'
const NAMES = ['Mara', 'Tom']

const Notice = z.union([
  z.strictObject({ session: z.uuid(), position: z.int() }),
  z.strictObject({ endsIn: z.uuid(), seat: z.enum(SEATS).optional() }),
  z.strictObject({ endsSignIn: z.string().regex(/^[\w-]+$/) }),
  z.strictObject({ seeks: z.uuid() }),
  z.strictObject({ attends: z.uuid() }),
])
const Emitted = z.strictObject({
  uid: z.string(),
  nsp: z.literal('/'),
  type: z.int(),
  data: z.strictObject({ packet: z.tuple([z.literal('told'), z.string()]) }),
})
const Told = z.strictObject({ from: z.uuid(), notices: z.array(Notice) })

/** What was published, of the lines in which Redis tells every command that it was sent. */
function publishedIn(lines: readonly string[]): z.infer<typeof Told>[] {
  const published = lines.filter((line) => /"spublish"/i.test(line))
  return published.map((line) => {
    const [, sent = ''] = /"spublish" "halfway#\/#" (".*")$/i.exec(line) ?? []
    return Told.parse(JSON.parse(Emitted.parse(JSON.parse(JSON.parse(sent))).data.packet[1]))
  })
}

describe('DU Two servers and a Redis', () => {
  test('[DU70] [DU71] a whole session is played over two servers, and nothing but ids, numbers and seats went through Redis', async () => {
    const lines: string[] = []
    await redis.listenIn((line) => lines.push(line))
    const notified: string[] = []
    const ear = postgres(two.url, { max: 1, onnotice: () => {} })
    await ear.listen('halfway', (text) => notified.push(text))
    const pair = await apartAt(two)
    expect(await play([pair.first, pair.second], [temper(1, WORDS), temper(2, WORDS)])).toBe(true)
    const read = await pair.tom.ask(`/api/sessions/${pair.session}/reflection`)
    expect(read.text).toContain('Kanarienvogel')
    const about = () => publishedIn(lines).flatMap(({ notices }) => notices)
    await expect
      .poll(() => about().filter((one) => 'session' in one && one.session === pair.session).length)
      .toBeGreaterThan(4)
    const all = lines.join('\n')
    for (const word of [...WORDS.split(' '), ...NAMES, ...NAMES.map((name) => Buffer.from(name).toString('base64'))]) {
      expect(all).not.toContain(word)
    }
    expect(all.toLowerCase()).not.toContain(Buffer.from('Kanarienvogel').toString('hex'))
    expect(new Set(lines.map((line) => /\] "(\w+)"/.exec(line)?.[1]?.toLowerCase()))).toEqual(
      new Set(['ping', 'spublish']),
    )
    expect(notified).toEqual([])
    await ear.end()
    leave(pair)
  })

  test('[DU30] [DU70] what ends on one server ends on the other through Redis, and a command of the operator comes to its end beside it', async () => {
    const pair = await apartAt(two)
    const ended = new Promise((resolve) => pair.second.socket.once('disconnect', resolve))
    const elsewhere = pair.tom.at(two.here.origin)
    expect((await elsewhere.tell('/api/account/sign-out', {})).code).toBe(200)
    await ended
    leave(pair)
    const unknown = await commanded(
      'disable-counsellor',
      { ...two.settings, DATA_DIR: two.here.folder },
      'no@example.org',
    )
    expect(unknown).toMatchObject({ exit: 1, said: expect.stringContaining('No counsellor has the address') })
  })

  test('[DU70] Redis is killed in the middle and comes back: both go on without it, and the log says so', async () => {
    const pair = await apartAt(two)
    const tempers = [temper(3), temper(4)]
    await play([pair.first, pair.second], tempers, 4)
    await redis.kill()
    const said = (event: string) =>
      [two.here, two.there].map(({ noted }) => noted.filter((one) => one.event === event).length)
    await expect.poll(() => said('redis-gone')).toEqual([1, 1])
    await play([pair.first, pair.second], tempers, 6)
    await redis.revive()
    await expect.poll(() => said('redis-back'), { timeout: 10_000 }).toEqual([1, 1])
    const lines: string[] = []
    await redis.listenIn((line) => lines.push(line))
    expect(await play([pair.first, pair.second], tempers)).toBe(true)
    await expect.poll(() => publishedIn(lines).length).toBeGreaterThan(0)
    expect(said('redis-gone')).toEqual([1, 1])
    expect([...two.here.noted, ...two.there.noted].filter(({ level }) => level === 'error')).toEqual([])
    leave(pair)
  })
})
