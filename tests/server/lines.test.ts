// Lines that misbehave: each is refused or cut by itself, while the server stays up and other rooms do not notice.
import { randomUUID } from 'node:crypto'
import { io, type Socket } from 'socket.io-client'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { PROTOCOL_VERSION } from '#shared/protocol.ts'
import { enter } from '#tests/support/bot.ts'
import { begunAt, leave, type Pair, pairAt } from '#tests/support/pair.ts'
import { newPerson, openRoom } from '#tests/support/person.ts'
import { generous, type Serving, serve } from '#tests/support/server.ts'

let serving: Serving
let pair: Pair
let bystanders: Pair

beforeAll(async () => {
  serving = await serve()
  pair = await begunAt(serving.origin)
  bystanders = await begunAt(serving.origin)
})
afterAll(() => {
  for (const each of [pair, bystanders]) leave(each)
})

/** A line with an odd handshake or header; gives the refusal's code, or null once it is connected. */
function knockOn(
  auth: object,
  extraHeaders: Record<string, string> = {},
  origin = serving.origin,
): Promise<string | null> {
  const socket = io(origin, {
    transports: ['websocket'],
    forceNew: true,
    reconnection: false,
    auth,
    extraHeaders,
  })
  return new Promise<string | null>((resolve) => {
    socket.on('connect', () => resolve(null))
    socket.on('connect_error', (fault) => resolve(fault.message))
  }).finally(() => void socket.close())
}

const own = () => ({ session: pair.session, protocol: PROTOCOL_VERSION, token: pair.mara.token() })

describe('RM Rooms: who gets a line', () => {
  test('[RM3] another version of the protocol is told to reload, whatever else its handshake holds', async () => {
    expect(await knockOn({ ...own(), protocol: 0 })).toBe('reload-needed')
    expect(await knockOn({ protocol: PROTOCOL_VERSION + 1, room: 'of another shape' })).toBe('reload-needed')
    expect(await knockOn({ session: pair.session })).toBe('reload-needed')
    expect(await knockOn(own())).toBeNull()
  })

  test('[PR8] an outsider and a session that does not exist get the same answer', async () => {
    const stranger = newPerson(serving.origin)
    await stranger.signIn()
    const token = stranger.token()
    expect(await knockOn({ ...own(), token })).toBe('not-found')
    expect(await knockOn({ ...own(), token, session: randomUUID() })).toBe('not-found')
  })

  test('[RM2] who is signed out, or sends a handshake of another shape, gets no line', async () => {
    expect(await knockOn({ ...own(), token: 'made-up.token' })).toBe('signed-out')
    expect(await knockOn({ session: pair.session, protocol: PROTOCOL_VERSION })).toBe('signed-out')
    expect(await knockOn({ ...own(), session: 'not-an-id' })).toBe('malformed')
    expect(await knockOn({ ...own(), more: 'than asked' })).toBe('malformed')
    expect(await knockOn({ protocol: PROTOCOL_VERSION })).toBe('malformed')
  })

  test('[DU75] what the sign-in library has signed is known as ours, and nothing else', () => {
    const { tokenOf } = serving.identity
    const sent = pair.mara.token() ?? ''
    const token = decodeURIComponent(sent).split('.')[0]
    expect(tokenOf({ cookies: '', bearer: sent })).toBe(token)
    expect(tokenOf({ cookies: `a=b; halfway=${sent}`, bearer: undefined })).toBe(token)
    const others = [
      `x${sent}`,
      sent.slice(0, -8),
      `${token}.`,
      '',
      `${token}`,
      pair.tom.token()?.replace(/^[^.]*/, `${token}`),
    ]
    for (const other of others) expect(tokenOf({ cookies: '', bearer: other ?? '' })).toBeNull()
    expect(tokenOf({ cookies: `halfway=${sent}; halfway=${sent}`, bearer: undefined })).toBeNull()
    expect(tokenOf({ cookies: '', bearer: undefined })).toBeNull()
  })

  test('[PR5] a page of another origin gets no line, nor does a cookie without an origin', async () => {
    const forbidden = 'websocket error'
    expect(await knockOn(own(), { origin: 'http://evil.example' })).toBe(forbidden)
    expect(await knockOn(own(), { origin: `${serving.origin}.evil.example` })).toBe(forbidden)
    expect(await knockOn(own(), { origin: 'null' })).toBe(forbidden)
    expect(await knockOn(own(), { cookie: 'halfway=something' })).toBe(forbidden)
    expect(await knockOn(own(), { origin: serving.origin })).toBeNull()
    expect(await knockOn(own(), { origin: serving.origin.replace('localhost', '127.0.0.1') })).toBeNull()
  })
})

describe('RM Rooms: what a line may send', () => {
  const untyped = (socket: unknown) => socket as Socket

  test('[RM2] malformed commands are refused with at most three places, and never with what was sent', async () => {
    const send = (...sent: unknown[]) =>
      untyped(pair.first.socket)
        .timeout(3_000)
        .emitWithAck('command', ...sent)
    const secret = 'a-word-of-mine'
    const wrong = [
      {},
      null,
      'text',
      { id: 'no-uuid', command: { type: 'return' } },
      { id: randomUUID(), command: { type: secret } },
      { id: randomUUID(), command: { type: 'go-on', step: 'sky', [secret]: secret } },
      { id: randomUUID(), command: { type: 'take-break', minutes: 1e9 } },
      { id: randomUUID(), command: { type: 'offer', step: 'sky', text: 'nothing\u0000', locale: 'en' } },
      { id: randomUUID(), command: { type: 'offer', step: 'sky', text: 'x'.repeat(241), locale: 'en' } },
    ]
    for (const each of wrong) {
      const reply = await send(each)
      expect(reply).toMatchObject({ ok: false, refused: 'malformed' })
      expect(reply.at?.length ?? 0).toBeLessThanOrEqual(3)
      expect(JSON.stringify(reply)).not.toContain(secret)
    }
    expect(await send({ id: randomUUID(), command: { type: 'return' } }, 'one too many')).toMatchObject({ ok: false })
  })

  test('[RM2] unknown events are refused, and an acknowledgement nobody asked for harms nobody', async () => {
    const socket = untyped(pair.first.socket)
    expect(await socket.timeout(3_000).emitWithAck('admin', {})).toMatchObject({ ok: false, refused: 'malformed' })
    socket.emit('command')
    socket.emit('command', undefined)
    socket.emit('command', { id: randomUUID(), command: { type: 'go-on', step: 'sky' } })
    socket.emit('view', { version: 99 })
    expect(await pair.first.send({ type: 'return' })).toEqual({ ok: false, refused: 'not-on-a-break' })
  })

  test('[RM2] giant, deep and binary frames cost their own line and nobody else’s', async () => {
    const deep = `${'['.repeat(15_000)}${']'.repeat(15_000)}`
    const harms: ((socket: Socket) => void)[] = [
      (socket) => socket.emit('command', { id: randomUUID(), padding: 'x'.repeat(64 * 1024) }),
      (socket) => socket.emit('command', Buffer.alloc(100)),
      (socket) => socket.emit('command', { id: randomUUID(), command: { type: Buffer.from('return') } }),
      (socket) => void socket.io.engine.write(`51-["command",{"_placeholder":true,"num":0}]`),
      (socket) => void socket.io.engine.write(`2["command",${deep}]`),
      (socket) => void socket.io.engine.write('2["command"'),
      (socket) => void socket.io.engine.write('9nonsense'),
    ]
    for (const harm of harms) {
      const victim = await enter(serving.origin, { session: pair.session, token: pair.mara.token() })
      harm(untyped(victim.socket))
      // The line is cut and comes back, or was only refused: either way it works again.
      expect(await victim.send({ type: 'return' })).toEqual({ ok: false, refused: 'not-on-a-break' })
      victim.close()
    }
    expect(await bystanders.first.send({ type: 'return' })).toEqual({ ok: false, refused: 'not-on-a-break' })
    expect(bystanders.first.socket.connected && bystanders.second.socket.connected).toBe(true)
    expect((await fetch(`${serving.origin}/readyz`)).status).toBe(200)
    expect(serving.noted.filter(({ level }) => level === 'error')).toEqual([])
  })

  test('[PR4] a sign-in that ends takes its lines along, and no other’s', async () => {
    const { origin } = serving
    const { mara, session, first, second } = await pairAt(origin)
    const gone = new Promise((resolve) => first.socket.on('disconnect', resolve))
    await mara.tell('/api/auth/sign-out', {})
    expect(await gone).toBe('io server disconnect')
    await expect(enter(origin, { session, token: mara.token() })).rejects.toThrow('signed-out')
    expect(second.socket.connected).toBe(true)
    leave({ first, second })
  })

  test('[RM5] [RM19] whoever sends without end is held up, and the other is not; a place that asks for too many lines is told', async () => {
    const place = { reach: { points: 20, duration: 60 }, 'reach-at-all': { points: 24, duration: 60 } }
    const narrow = await serve({ budgets: { ...generous(), ...place, command: { points: 20, duration: 60 } } })
    const both = await begunAt(narrow.origin)
    const replies = await Promise.all(Array.from({ length: 30 }, () => both.first.send({ type: 'return' })))
    expect(replies.filter((reply) => !reply.ok && reply.refused === 'too-many').length).toBeGreaterThan(5)
    expect(await both.second.send({ type: 'return' })).toEqual({ ok: false, refused: 'not-on-a-break' })
    leave(both)

    // Whoever they are: nothing of them was looked up yet.
    const told: (string | null)[] = []
    while (told.length < 30) told.push(await knockOn({}, {}, narrow.origin))
    const [looked, refused] = [told.indexOf('too-many'), told.indexOf('websocket error')]
    expect(looked).toBeGreaterThan(0)
    expect(told).toEqual([
      ...Array(looked).fill('reload-needed'),
      ...Array(4).fill('too-many'),
      ...Array(30 - refused).fill('websocket error'),
    ])
    narrow.forward(61_000)
    expect(await knockOn({}, {}, narrow.origin)).toBe('reload-needed')
    await narrow.stop()
  })
})

describe('RM Rooms: who is here', () => {
  test('[RM4] a seat is here for as long as it has a line, however many, and a short drop shows nothing', async () => {
    const { origin } = serving
    const mara = newPerson(origin)
    const { session, invite } = await openRoom(mara)
    const tom = newPerson(origin)
    await tom.tell('/api/invites/accept', { token: invite.token, name: 'Tom', locale: 'en' })
    const first = await enter(origin, { session, token: mara.token() })
    const second = await enter(origin, { session, token: tom.token() })
    const tab = await enter(origin, { session, token: tom.token() })
    const here = () => first.presences.at(-1)?.here
    await expect.poll(here).toEqual(['first', 'second'])
    const told = first.presences.length
    tab.close()
    second.socket.io.engine.close()
    await second.until(() => second.socket.connected)
    await new Promise((resolve) => setTimeout(resolve, 6_000))
    expect(first.presences).toHaveLength(told)
    second.close()
    await expect.poll(here, { timeout: 8_000 }).toEqual(['first'])
    first.close()
  })
})
