// Limits by themselves, with a clock that is told: where somebody comes from, how many keys are kept, and what a path may be.
import { EventEmitter } from 'node:events'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import { type AddressInfo, BlockList, connect, type Socket } from 'node:net'
import { describe, expect, test, vi } from 'vitest'
import { takings } from '#db/schema/keeping.ts'
import { MESSAGES } from '#messages/messages.ts'
import { addressOf } from '#server/front/address.ts'
import { askedPath } from '#server/front/asked-path.ts'
import { capConnections, PATIENCE_WITH } from '#server/front/connections.ts'
import { LIMITS, openLimits } from '#server/front/limits.ts'
import { readEnv, trustedProxies } from '#server/ops/env.ts'
import { LOCALES } from '#shared/locale.ts'
import { enter } from '#tests/support/bot.ts'
import { pairAt } from '#tests/support/pair.ts'
import { accept, newPerson, openRoom } from '#tests/support/person.ts'
import { generous, serve } from '#tests/support/server.ts'

const SECONDS = 1_000
const by = (forwarded: string) =>
  addressOf(
    { socket: { remoteAddress: '10.0.0.2' }, headers: { 'x-forwarded-for': forwarded } } as unknown as IncomingMessage,
    trustedProxies(readEnv({ TRUSTED_PROXIES: '10.0.0.0/8' })),
  )
function limitsAt(points: number, most?: number) {
  let at = 0
  const limits = openLimits({
    budgets: { ...generous(), knock: { points, duration: 60 } },
    now: () => at,
    ...(most && { most }),
  })
  return { ...limits, wait: (seconds: number) => (at += seconds * SECONDS) }
}

describe('RM Rooms: how often, and from where', () => {
  test.each([
    '203.0.113.8:50001',
    '"203.0.113.8"',
    '"203.0.113.8:4711"',
    'for=203.0.113.8;proto=https',
    'For="203.0.113.8:80"',
    '::ffff:203.0.113.8',
    '[::ffff:203.0.113.8]:443',
    '::ffff:cb00:7108',
    ' 203.0.113.8 ',
    '203.0.113.8:1, 10.0.0.7:9',
  ])('[RM5] %j is 203.0.113.8', (hop) => {
    expect(by(hop)).toBe('203.0.113.8')
  })

  test.each([
    '[2001:db8::1]:50001',
    '"[2001:DB8:0:0::2]:1"',
    '[2001:0db8::3]',
    'for="[2001:db8::4]:_port"',
    '2001:db8::5%eth0',
  ])('[RM5] %j lies in its household’s network', (hop) => {
    expect(by(hop)).toBe('2001:db8:0:0::/64')
  })

  test('[RM5] what is not understood counts as one', () => {
    const odd = [
      'unknown',
      '_hidden',
      '_x7',
      'for=_secret',
      '203.0.113',
      '999.1.1.1',
      '[nothing]',
      '"',
      'a'.repeat(900),
    ]
    expect(new Set(odd.map(by))).toEqual(new Set(['unknown']))
  })

  test('[RM10] networks of one larger network count together too', async () => {
    const { take } = limitsAt(10)
    let taken = 0
    for (let each = 0; each < 400; each++) if (await take('knock', by(`2001:db8:7:${each.toString(16)}::1`))) taken++
    expect(taken).toBe(160)
    expect(await take('knock', by('2001:db8:8::1'))).toBe(true)
  })

  test('[RM10] keys are kept for their window and up to a number; then all who are new count together', async () => {
    const { take, wait, left } = limitsAt(2, 100)
    for (let each = 0; each < 100; each++) expect(await take('knock', `early ${each}`)).toBe(true)
    const late = []
    for (let each = 0; each < 1_000; each++) late.push(await take('knock', `late ${each}`))
    expect(late.filter(Boolean)).toHaveLength(200)
    expect([await take('knock', 'early 7'), await take('knock', 'early 7')]).toEqual([true, false])
    expect(await left('knock', 'early 7')).toBe(false)
    wait(61)
    expect([await take('knock', 'late 999'), await take('knock', 'early 7')]).toEqual([true, true])
  })

  test('[RM23] what spares a server alone asks nothing of the database', async () => {
    const asked: string[] = []
    const counted = {
      take: async () => [asked.push('take')],
      taken: async () => [asked.push('taken')],
      giveBack: async () => {},
    }
    const limits = openLimits({ takings: counted })
    for (const limited of ['command', 'page', 'reach', 'reach-at-all'] as const) {
      expect([await limits.take(limited, 'Mara'), await limits.left(limited, 'Mara')]).toEqual([true, true])
    }
    for (let at = 1; at < LIMITS.ask.points / 10; at++) await limits.take('ask', 'Mara')
    expect(asked).toEqual([])
    await limits.take('ask', 'Mara')
    expect(asked).toEqual(['take'])
  })

  test('[RM10] a clock that is put back holds nobody up for longer', async () => {
    const { take, wait } = limitsAt(1)
    wait(10_000)
    expect([await take('knock', 'Mara'), await take('knock', 'Mara')]).toEqual([true, false])
    wait(-9_000)
    expect(await take('knock', 'Mara')).toBe(true)
  })
})

describe('PR Privacy: odd paths', () => {
  test.each([
    '/_next/static/../../api/home',
    '/_next/static/%2e%2e/%2e%2e/api/home',
    '/_next/static/..%2f..%2fapi/home',
    '/_next/static/%252e%252e/api/home',
    '/_next/static\\..\\api\\home',
    '/_next/static/%5c..%5capi',
    '/api/./home',
    '//example.org/api/home',
    'http://example.org/api/home',
  ])('[PR30] %j leads nowhere', (path) => {
    expect(askedPath(path)).toBeNull()
  })

  test.each([
    ['/api/sessions/%ZZ/opened', '/api/sessions/%25ZZ/opened'],
    ['/room/%E0%A4', '/room/%25E0%25A4'],
    ['/room/%', '/room/%25'],
    ['/room/a%00b', '/room/a%2500b'],
    ['/room/ma%C3%B1ana?a=%ZZ', '/room/ma%C3%B1ana?a=%ZZ'],
    ['/_next/static/chunks/a..b.js', '/_next/static/chunks/a..b.js'],
  ])('[PR8] %j is asked for as %j', (path, asked) => {
    expect(askedPath(path)).toBe(asked)
  })
})

describe('RM Connections', () => {
  test('[RM11] one place holds so many connections, and may open another once one has ended; a listed proxy holds all', async () => {
    const held = async (trusted: BlockList) => {
      const http = createServer(PATIENCE_WITH)
      capConnections(http, { trusted, most: 2 })
      await new Promise<void>((listening) => http.listen(0, '127.0.0.1', listening))
      const { port } = http.address() as AddressInfo
      /** Whether it was answered. What it asks is nonsense, and told so. */
      const opened = (keeps: boolean) =>
        new Promise<{ answered: boolean; socket: Socket }>((resolve) => {
          const socket = connect(port, '127.0.0.1', () => void (keeps || socket.write('nonsense\r\n\r\n')))
          let answered = keeps
          if (keeps) socket.once('connect', () => resolve({ answered, socket }))
          socket.once('data', () => {
            answered = true
          })
          socket.on('error', () => {})
          socket.once('close', () => resolve({ answered, socket }))
        })
      const kept = [await opened(true), await opened(true)]
      const third = (await opened(false)).answered
      kept[0]?.socket.destroy()
      await expect.poll(async () => (await opened(false)).answered).toBe(true)
      kept[1]?.socket.destroy()
      await new Promise((closed) => http.close(closed))
      return third
    }
    const proxies = new BlockList()
    proxies.addAddress('127.0.0.1')
    expect([await held(new BlockList()), await held(proxies)]).toEqual([false, true])
  })

  test.each([
    ['one IPv6 network', ['2001:db8:1:2::1', '2001:db8:1:2:ffff::2', '2001:db8:1:2:0:0:0:3%eth0'], 1],
    ['one IPv4 address in two writings', ['203.0.113.9', '::ffff:203.0.113.9', '::ffff:cb00:7109'], 1],
    ['several networks', ['2001:db8:1:2::1', '2001:db8:1:3::1', '203.0.113.9'], 0],
  ])('[RM11] %s is counted as what it is', (_, from, cut) => {
    const http = new EventEmitter()
    capConnections(http as unknown as Server, { trusted: new BlockList(), most: 2 })
    const destroy = vi.fn()
    for (const remoteAddress of from)
      http.emit('connection', Object.assign(new EventEmitter(), { remoteAddress, destroy }))
    expect(destroy).toHaveBeenCalledTimes(cut)
  })
})

describe('RM Rooms: one server', () => {
  test('[RM12] [PR8] [PR30] odd paths, eight lines a seat, and a workshop behind one router', async () => {
    const { origin, port, noted, stop } = await serve({
      settings: { BASE_URL: 'https://halfway.example' },
      budgets: { 'account-try': { points: 2, duration: 600 }, ask: { points: 30, duration: 600 } },
    })
    const at = `http://localhost:${port}`
    const home = await fetch(`${at}/api/home`)
    expect(home.headers.get('strict-transport-security')).toMatch(/max-age=\d{7,}/)
    expect(origin).toBe('https://halfway.example')
    for (const path of ['/_next/static/%2e%2e/%2e%2e/api/home', '/_next/static/..%5capi/home']) {
      const answer = await raw(port, path)
      expect(answer).toMatch(/^HTTP\/1.1 404/)
      expect(answer.toLowerCase()).toContain('cache-control: no-store')
    }
    for (const path of ['/api/sessions/%ZZ/opened', '/api/knocks/%E0', '/api/knocks/a%00b']) {
      expect(await raw(port, path)).toMatch(/^HTTP\/1.1 401/)
    }
    expect(noted.filter(({ level }) => level === 'error')).toEqual([])
    await stop()

    const house = await serve({
      budgets: { ...LIMITS, 'account-try': { points: 2, duration: 600 }, page: { points: 3, duration: 600 } },
    })
    const { mara, session, first, second } = await pairAt(house.origin)
    const more = []
    for (let each = 0; each < 7; each++) more.push(await enter(house.origin, { session, token: mara.token() }))
    await expect(enter(house.origin, { session, token: mara.token() })).rejects.toThrow('too-many')
    expect(await second.send({ type: 'ready', mode: 'apart' })).toMatchObject({ ok: true })
    for (const line of [first, second, ...more]) line.close()

    const guests = await Promise.all(
      Array.from({ length: 40 }, async () => {
        const one = newPerson(house.origin)
        await one.signIn()
        return one
      }),
    )
    const codes = await Promise.all(guests.map(async (one) => (await one.ask('/api/home')).code))
    expect(new Set(codes)).toEqual(new Set([200]))
    // Each second of them opens a room, the next one joins by its link, and all forty have a line at once.
    const pairs = Array.from({ length: 20 }, (_, at) => [guests[2 * at], guests[2 * at + 1]] as const)
    const hosts = pairs.flatMap(([host]) => host ?? [])
    const rooms = await Promise.all(hosts.map((host) => openRoom(host)))
    const joined = await Promise.all(
      pairs.map(([, guest], at) => guest && accept(guest, rooms[at]?.invite.token ?? '')),
    )
    expect(new Set(joined.map((answer) => answer?.code))).toEqual(new Set([200]))
    const sessions = rooms.flatMap((room) => [room.session, room.session])
    const here = await Promise.all(
      sessions.map((own, at) => enter(house.origin, { session: own, token: guests[at]?.token() ?? null })),
    )
    expect(here.every(({ socket }) => socket.connected)).toBe(true)
    for (const line of here) line.close()

    // [RM18] A flood of pages is told so in words, and what is kept and doors go on.
    const pages = []
    for (let each = 0; each < 5; each++)
      pages.push(await fetch(`${house.origin}/privacy`, { headers: { accept: 'text/html' } }))
    expect(pages.map(({ status }) => status)).toEqual([404, 404, 404, 429, 429])
    const told = await pages[4]?.text()
    expect(pages[4]?.headers.get('content-type')).toContain('text/html')
    expect(told).toMatch(/<section lang="en">.*<section lang="es">/s)
    expect(told).not.toMatch(/<script|too-many/)
    // [SA2]
    for (const locale of LOCALES) expect(told).toContain(MESSAGES[locale].common.private.danger)
    expect((await fetch(`${house.origin}/_next/static/none.js`)).status).toBe(404)
    expect((await fetch(`${house.origin}/api/home`)).status).toBe(401)
    await house.stop()
  })

  test('[RM22] [RM24] guesses that a server has counted count after its restart, and the database tells nobody whose they were', async () => {
    const budgets = { 'wrong-code': { points: 4, duration: 3_600 } }
    const guess = async ({ origin }: { origin: string }) =>
      (await newPerson(origin).tell('/api/codes/look', { word: 'maple', digits: '471100' })).code
    const before = await serve({ budgets })
    for (const _ of [1, 2, 3]) expect(await guess(before)).toBe(404)
    const kept = await before.core.db.select().from(takings)
    expect(kept.map(({ key }) => key).filter((key) => !/^[0-9a-f]{64}$/.test(key))).toEqual([])
    expect(Math.max(...kept.map(({ taken }) => taken))).toBe(3)
    await before.stop()
    const after = await serve({ budgets, folder: before.folder })
    expect([await guess(after), await guess(after)]).toEqual([404, 429])
    await after.stop()
  })
})

/** A request whose path nothing has tidied. */
function raw(port: number, path: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, 'localhost', () =>
      socket.write(`GET ${path} HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n`),
    )
    let text = ''
    socket.on('data', (chunk) => {
      text += chunk
    })
    socket.on('close', () => resolve(text))
    socket.on('error', reject)
  })
}
