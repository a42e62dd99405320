// The front of the house and its HTTP doors: headers, origins, shapes, sizes, sign-ins and devices.

import { readFileSync } from 'node:fs'
import { request, type ServerResponse } from 'node:http'
import { beforeAll, describe, expect, test } from 'vitest'
import { locatorsIn } from '#messages/lists.ts'
import { answerWellKnown } from '#server/front/well-known.ts'
import { readEnv } from '#server/ops/env.ts'
import type { DeviceLink, Home } from '#server/runtime.ts'
import { MINUTE } from '#shared/time.ts'
import { enter } from '#tests/support/bot.ts'
import { begunAt, leave, pairAt } from '#tests/support/pair.ts'
import { accept, newPerson, openRoom } from '#tests/support/person.ts'
import { generous, type Serving, serve } from '#tests/support/server.ts'
import product from '../../package.json' with { type: 'json' }

let serving: Serving
let origin: string

beforeAll(async () => {
  serving = await serve()
  origin = serving.origin
})

const ROOM = { exercise: 'weather', name: 'Mara', locale: 'en' }

/** A request with every header as given, since fetch minds some of them itself. */
function raw(
  path: string,
  headers: Record<string, string>,
  body = '',
  method = 'POST',
): Promise<{ code: number; text: string }> {
  return new Promise((resolve, reject) => {
    const asked = request(`${origin}${path}`, { method, headers }, (response) => {
      let text = ''
      response.on('data', (chunk) => {
        text += chunk
      })
      response.on('end', () => resolve({ code: response.statusCode ?? 0, text }))
    })
    asked.on('error', reject)
    asked.end(body)
  })
}

describe('PR Privacy: the front', () => {
  test('[PR9] every answer tells the browser to run our code alone, to be in no frame, and to keep no page', async () => {
    const paths = ['/', '/healthz', '/readyz', '/.well-known/change-password', '/a/%2e%2e/b']
    for (const path of paths) {
      const { headers } = await fetch(`${origin}${path}`, { redirect: 'manual' })
      expect([
        path,
        headers.get('content-security-policy'),
        headers.get('x-content-type-options'),
        headers.get('cache-control'),
      ]).toEqual([path, expect.stringContaining("frame-ancestors 'none'"), 'nosniff', 'no-store'])
    }
    const { headers } = await newPerson(origin).ask('/api/home')
    const policy = headers.get('content-security-policy') ?? ''
    expect(policy).toMatch(/script-src 'self' 'nonce-[\w+/=]{20,}' 'strict-dynamic'(;|$)/)
    expect(policy).toContain("style-src-attr 'unsafe-inline'")
    expect(policy.replace("style-src-attr 'unsafe-inline'", '')).not.toMatch(/unsafe|https?:|\*/)
    expect(policy).toContain("frame-ancestors 'none'")
    expect(Object.fromEntries(headers)).toMatchObject({
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'cross-origin-opener-policy': 'same-origin',
    })
    expect(headers.get('permissions-policy')).toContain('camera=()')
    expect(policy).toContain("worker-src 'self'")
    // [OL7] Found anew each time, wherever it is looked for.
    const worker = await fetch(`${origin}/worker.js`)
    expect([worker.headers.get('cache-control'), worker.headers.get('content-type')]).toEqual([
      'no-cache',
      'text/javascript; charset=utf-8',
    ])
    const other = await newPerson(origin).ask('/api/home')
    expect(other.headers.get('content-security-policy')).not.toBe(policy)
  })

  test('[RM42] a door says the length of its answer, and compresses none of less than a kilobyte', async () => {
    const person = newPerson(origin)
    await openRoom(person)
    for (const path of ['/api/home', '/api/account', '/api/openapi.json']) {
      const { headers, text } = await person.ask(path, { 'accept-encoding': 'gzip' })
      const isShort = Buffer.byteLength(text) < 1024
      expect([path, headers.get('content-encoding')]).toEqual([path, isShort ? null : 'gzip'])
      if (isShort) expect(headers.get('content-length')).toBe(String(Buffer.byteLength(text)))
    }
  })

  test('[PR5] nothing is written for a page of another origin, or for one that does not say', async () => {
    const json = { 'content-type': 'application/json' }
    const body = JSON.stringify(ROOM)
    const sized = { ...json, 'content-length': String(body.length) }
    for (const foreign of ['http://evil.example', `${origin}.evil.example`, 'null', origin.replace('http', 'https')]) {
      expect(await raw('/api/rooms', { ...sized, origin: foreign }, body)).toMatchObject({ code: 403 })
      expect((await raw('/api/auth/sign-in/anonymous', { ...sized, origin: foreign }, body)).code).toBe(403)
    }
    expect(await raw('/api/rooms', sized, body)).toMatchObject({ code: 403 })
    expect(await raw('/api/rooms', { ...sized, origin }, body)).toMatchObject({ code: 201 })
  })

  test('[RM2] what is no JSON, too long, without a length or of another method is not read', async () => {
    const body = JSON.stringify(ROOM)
    const sized = { origin, 'content-length': String(body.length) }
    expect(await raw('/api/rooms', { ...sized, 'content-type': 'text/plain' }, body)).toMatchObject({ code: 400 })
    const form = { ...sized, 'content-type': 'application/x-www-form-urlencoded' }
    expect(await raw('/api/rooms', form, body)).toMatchObject({ code: 400 })
    const chunked = { origin, 'content-type': 'application/json', 'transfer-encoding': 'chunked' }
    expect(await raw('/api/rooms', chunked, body)).toMatchObject({ code: 400 })
    const long = JSON.stringify({ ...ROOM, name: 'x'.repeat(40_000) })
    const giant = { origin, 'content-type': 'application/json', 'content-length': String(long.length) }
    expect(await raw('/api/rooms', giant, long)).toMatchObject({ code: 400 })
    const garbled = { origin, 'content-type': 'application/json', 'content-length': '3' }
    expect(await raw('/api/rooms', garbled, '{]}')).toMatchObject({ code: 400, text: '{"refused":"malformed"}' })
    // A page takes no writing at all.
    const action = { ...sized, 'content-type': 'text/plain', 'next-action': 'abc' }
    expect(await raw('/', action, body)).toMatchObject({ code: 404 })
    expect(await raw('/api/rooms', { ...sized, 'content-type': 'application/json' }, body, 'PUT')).toMatchObject({
      code: 404,
    })
  })

  test('[RM2] a name may hold what it likes, but U+0000, and halves of characters are made whole', async () => {
    const mara = newPerson(origin)
    expect((await mara.tell('/api/rooms', { ...ROOM, name: 'Ma\u0000ra' })).body).toEqual({ refused: 'malformed' })
    const { session } = (await mara.tell('/api/rooms', { ...ROOM, name: '<b>Ma\ud800ra</b> 🌿' })).body
    const bot = await enter(origin, { session: String(session), token: mara.token() })
    expect(bot.view().names.first).toBe('<b>Ma\ufffdra</b> 🌿')
    bot.close()
  })

  test('[RM5] whoever opens rooms without end from one place is held up', async () => {
    const narrow = await serve({ budgets: { ...generous(), 'open-room': { points: 3, duration: 600 } } })
    const codes = []
    for (let tries = 0; tries < 5; tries++) {
      // A forwarded address from nobody we know is not believed.
      const from = { 'x-forwarded-for': `10.0.0.${tries}`, 'x-halfway-address': `10.0.0.${tries}` }
      codes.push((await newPerson(narrow.origin).tell('/api/rooms', ROOM, from)).code)
    }
    expect(codes).toEqual([201, 201, 201, 429, 429])
    await narrow.stop()
  })

  test('[RM12] many who are signed in at one address are held up each by who they are', async () => {
    const narrow = await serve({ budgets: { ...generous(), ask: { points: 5, duration: 600 } } })
    const guests = Array.from({ length: 4 }, () => newPerson(narrow.origin))
    for (const guest of guests) await guest.signIn()
    const codes = []
    for (const guest of [...guests, ...guests]) codes.push((await guest.ask('/api/home')).code)
    expect(codes).toEqual(Array(8).fill(200))
    const alone = []
    for (let turn = 0; turn < 4; turn++) alone.push((await guests[0]?.ask('/api/home'))?.code)
    expect(alone).toEqual([200, 200, 200, 429])
    await narrow.stop()
  })

  test('[RM7] health says that the process lives and which version it is, readiness that the database answers', async () => {
    expect(await (await fetch(`${origin}/healthz`)).json()).toEqual({ alive: true, version: product.version })
    expect(await (await fetch(`${origin}/readyz`)).json()).toEqual({ ready: true })
  })

  test('[RM46] who asks for a page while the server starts has it a moment later, and it is ready once it serves', async () => {
    const asked: Promise<Response>[] = []
    const answer = async (_: unknown, response: ServerResponse) => void response.end('the start')
    const pages = async ({ port }: { port: number }) => {
      const ask = (path: string) => fetch(`http://127.0.0.1:${port}${path}`)
      asked.push(ask('/'))
      expect((await ask('/readyz')).status).toBe(503)
      return { answer, upgrade: null, close: async () => {} }
    }
    const starting = await serve({ pages })
    expect(await (await asked[0])?.text()).toBe('the start')
    expect((await fetch(`${starting.origin}/readyz`)).status).toBe(200)
  })
})

describe('PR Privacy: who may read what', () => {
  test('[PR8] what is another couple’s and what does not exist answer alike, at every door', async () => {
    const pair = await begunAt(origin)
    const stranger = newPerson(origin)
    await openRoom(stranger)
    const none = '5e0b1d3c-7a51-4a55-9d2a-3b1d5f0c9a77'
    const reads = ['opened', 'reflection', 'earlier', 'invite', 'break.ics', 'sources/1']
    for (const path of reads) {
      const answers = [pair.session, none, 'x'].map((id) => stranger.ask(`/api/sessions/${id}/${path}`))
      for (const { code, text } of await Promise.all(answers)) {
        expect([path, code, text]).toEqual([path, 404, '{"refused":"not-found"}'])
      }
      expect((await newPerson(origin).ask(`/api/sessions/${pair.session}/${path}`)).code).toBe(401)
    }
    for (const id of [none, 'x'])
      expect((await stranger.ask(`/api/knocks/${id}`)).body).toEqual({ refused: 'not-found' })
    const writes: [string, object][] = [
      ['invite', { note: '' }],
      ['code', {}],
      [`knocks/${none}`, { admit: true }],
    ]
    for (const [path, body] of writes) {
      for (const id of [pair.session, none, 'x']) {
        const { code, text } = await stranger.tell(`/api/sessions/${id}/${path}`, body)
        expect([path, code, text]).toEqual([path, 404, '{"refused":"not-found"}'])
      }
    }
    leave(pair)
  })

  test('[PR8] a break’s calendar entry says when, and nothing of what it is about', async () => {
    const pair = await begunAt(origin)
    const path = `/api/sessions/${pair.session}/break.ics`
    expect((await pair.tom.ask(path)).body).toEqual({ refused: 'not-on-a-break' })
    await pair.first.send({
      type: 'take-break',
      minutes: 20,
      opening: 'With the evenings.',
      reason: 'My head is full.',
    })
    const { code, text, headers } = await pair.tom.ask(path)
    expect([code, headers.get('content-type')]).toEqual([200, 'text/calendar; charset=utf-8'])
    expect(text).toMatch(/SUMMARY:Halfway\r\n/)
    expect(text).toMatch(/DTSTART:\d{8}T\d{6}Z/)
    expect(text).not.toMatch(/evenings|head|Mara|weather/i)
    leave(pair)
  })
})

describe('ST Seats: sign-ins and devices', () => {
  test('[ST1] a cookie and a bearer token are the same person', async () => {
    const mara = newPerson(origin)
    const { headers } = await mara.tell('/api/rooms', ROOM)
    const cookie = headers.getSetCookie()[0]?.split(';')[0] ?? ''
    expect(cookie).toMatch(/^halfway=/)
    const home = await fetch(`${origin}/api/home`, { headers: { cookie } })
    expect(await home.json()).toEqual((await mara.ask('/api/home')).body)
    const garbled = await fetch(`${origin}/api/home`, { headers: { cookie: `${cookie}x` } })
    expect(garbled.status).toBe(401)
  })

  test('[ST1] behind https the cookie is for this host alone', async () => {
    const secure = await serve({ settings: { BASE_URL: 'https://halfway.example' } })
    const answer = await fetch(`http://127.0.0.1:${secure.port}/api/rooms`, {
      method: 'POST',
      headers: { origin: 'https://halfway.example', 'content-type': 'application/json' },
      body: JSON.stringify(ROOM),
    })
    expect(answer.headers.getSetCookie()[0]).toMatch(/^__Host-halfway=.*Path=\/.*Secure/)
    expect(answer.headers.getSetCookie()[0]).not.toMatch(/Domain=/i)
    expect(((await answer.json()) as { invite: { origin: string } }).invite.origin).toBe('https://halfway.example')
    await secure.stop()
  })

  test('[ST1] another device of one’s own is added once, within ten minutes, by a link', async () => {
    const pair = await pairAt(origin)
    const link = (await pair.tom.tell('/api/devices', {})).body as unknown as DeviceLink
    const tablet = newPerson(origin)
    expect(await tablet.tell('/api/devices/claim', { token: link.token })).toMatchObject({ code: 200, body: {} })
    expect((await tablet.ask('/api/home')).body).toEqual((await pair.tom.ask('/api/home')).body)
    const bot = await enter(origin, { session: pair.session, token: tablet.token() })
    expect(bot.view().seat).toBe('second')
    bot.close()
    const again = await newPerson(origin).tell('/api/devices/claim', { token: link.token })
    expect(again).toMatchObject({ code: 404, body: { refused: 'invitation-closed' } })
    const late = (await pair.tom.tell('/api/devices', {})).body as unknown as DeviceLink
    serving.forward(10 * MINUTE)
    expect((await newPerson(origin).tell('/api/devices/claim', { token: late.token })).code).toBe(404)
    leave(pair)
  })

  test('[ST1] a device where somebody has rooms of their own is not signed over, and the link stays good', async () => {
    const pair = await pairAt(origin)
    const link = (await pair.tom.tell('/api/devices', {})).body as unknown as DeviceLink
    expect((await pair.mara.tell('/api/devices/claim', { token: link.token })).code).toBe(404)
    expect(((await pair.mara.ask('/api/home')).body as unknown as Home).couples).toHaveLength(1)
    expect((await newPerson(origin).tell('/api/devices/claim', { token: link.token })).code).toBe(200)
    leave(pair)
  })

  test('[ST1] of the sign-in library only becoming a guest, looking and signing out are open', async () => {
    const mara = newPerson(origin)
    const closed = ['sign-up/email', 'sign-in/email', 'update-user', 'delete-anonymous-user', 'list-sessions']
    for (const path of closed) expect((await mara.tell(`/api/auth/${path}`, {})).code).toBe(404)
    await mara.signIn()
    expect((await mara.ask('/api/auth/get-session')).code).toBe(200)
    expect((await mara.ask('/api/home')).body).toEqual({ couples: [], former: [] })
    await mara.tell('/api/auth/sign-out', {})
    expect((await mara.ask('/api/home')).code).toBe(401)
  })

  test('[ST1] the language somebody chooses goes with their person and their browser', async () => {
    const mara = newPerson(origin)
    const { session } = await openRoom(mara)
    const { headers } = await mara.tell('/api/locale', { locale: 'es' })
    expect(headers.getSetCookie().join()).toMatch(/halfway-locale=es; Path=\/; Max-Age=34560000; SameSite=Lax/)
    const { word } = (await mara.tell(`/api/sessions/${session}/code`, {})).body
    expect(await locatorsIn('es')).toContain(word)
    expect((await newPerson(origin).tell('/api/locale', { locale: 'es' })).code).toBe(200)
    expect((await mara.tell('/api/locale', { locale: 'xx' })).code).toBe(400)
    expect(await accept(newPerson(origin), 'x'.repeat(24))).toMatchObject({ code: 404 })
  })
})

describe('FC Programs of others', () => {
  test('[FC2] who sits in a session reads the words of its exercise in either language, and nobody else does', async () => {
    const { mara, tom, session, ...lines } = await pairAt(origin)
    leave(lines)
    const path = `/api/sessions/${session}/words`
    const [own, asked] = [await tom.ask(path), await tom.ask(`${path}?locale=en`)]
    expect(own.body).toMatchObject({ locale: 'es', exercise: 'weather', words: { title: 'El clima' } })
    expect(asked.body).toMatchObject({ locale: 'en', words: { steps: { energy: {}, carry: {} } } })
    expect((await mara.ask(path)).body).toEqual(asked.body)
    expect((await newPerson(origin).ask(path)).code).toBe(401)
  })

  test('[FC3] what can be begun is told to whoever asks', async () => {
    const { exercises, ways } = (await newPerson(origin).ask('/api/exercises?locale=es')).body as Record<
      string,
      object[]
    >
    expect(exercises).toContainEqual(expect.objectContaining({ id: 'weather', title: 'El clima', listed: true }))
    expect(ways).toContainEqual(expect.objectContaining({ id: 'first-time' }))
  })

  test('[FC5] a door that there is not answers like one', async () => {
    for (const path of ['/api/nothing', '/api/', '/api', '/api?x=1', '/api/rooms/x/y', '/api/auth/nothing']) {
      const { code, body } = await newPerson(origin).ask(path)
      expect([path, code, body]).toEqual([path, 404, { refused: 'not-found' }])
    }
    expect(await newPerson(origin).ask('/api/rooms')).toMatchObject({ code: 405, body: { refused: 'not-found' } })
  })

  test('[FC6] a line that cannot come is told to whoever runs the server, and each reason once', async () => {
    const path = '/socket.io/?EIO=4&transport=websocket'
    const foreign = { connection: 'Upgrade', upgrade: 'websocket', 'sec-websocket-version': '13' }
    const key = { 'sec-websocket-key': 'AAAAAAAAAAAAAAAAAAAAAA==' }
    for (const _ of [1, 2]) {
      expect((await raw(path, {}, '', 'GET')).code).toBe(400)
      await raw(path, { ...foreign, ...key, origin: 'https://elsewhere.example' }, '', 'GET')
    }
    const told = serving.noted.filter(({ event }) => event.startsWith('line-'))
    const expected = [origin.replace('127.0.0.1', 'localhost')]
    expect(told.map(({ event }) => event).sort()).toEqual(['line-of-foreign-origin', 'line-without-upgrade'])
    expect(told[1]?.fields).toMatchObject({
      origin: 'https://elsewhere.example',
      expected: expect.arrayContaining(expected),
    })
  })

  test('[FC6] pages of other origins that would write are told of once, and no more of them than says which', async () => {
    const json = { 'content-type': 'application/json', 'content-length': '2' }
    for (const from of ['https://a.example', 'null', `https://${'x'.repeat(9_000)}.example`, undefined])
      expect((await raw('/api/rooms', { ...json, ...(from && { origin: from }) }, '{}')).code).toBe(403)
    const told = serving.noted.filter(({ event }) => event === 'foreign-origin')
    expect(told).toHaveLength(1)
    expect(JSON.stringify(told).length).toBeLessThan(1_000)
  })

  test('[FC7] keepers of passwords are led to the account, and search engines stay away', async () => {
    const asked = await fetch(`${origin}/.well-known/change-password`, { redirect: 'manual' })
    expect([asked.status, asked.headers.get('location')]).toEqual([302, '/account'])
    expect(readFileSync('public/robots.txt', 'utf8')).toContain('Disallow: /')
  })

  test('[FC20] whom a hole is told is said where somebody is named, and an icon lies at the old place', async () => {
    const path = '/.well-known/security.txt'
    expect((await fetch(`${origin}${path}`)).status).toBe(404)
    const said: string[] = []
    const response = { writeHead: () => {}, end: (text: string) => said.push(text) } as unknown as ServerResponse
    const now = () => Date.parse('2026-11-30T12:00:00Z')
    expect(answerWellKnown(response, path, { contact: 'mailto:ines@example.org', now })).toBe(true)
    expect(said).toEqual([
      'Contact: mailto:ines@example.org\nExpires: 2027-05-29T12:00:00.000Z\nPreferred-Languages: en, es\n',
    ])
    expect(() => readEnv({ SECURITY_CONTACT: 'ines@example.org' })).toThrow('SECURITY_CONTACT')
    expect([...readFileSync('public/favicon.ico').subarray(0, 4)]).toEqual([0, 0, 1, 0])
  })
})
