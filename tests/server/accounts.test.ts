// Accounts: made in a guest's place, signed in to from elsewhere, recovered, looked after. Nothing is sent to anybody.
import { beforeAll, describe, expect, test } from 'vitest'
import { newKey } from '#server/log/seal.ts'
import type { Home, OwnAccount } from '#server/runtime.ts'
import { enter } from '#tests/support/bot.ts'
import { commanded } from '#tests/support/commands.ts'
import { freshUrl } from '#tests/support/database.ts'
import { leave, pairAt } from '#tests/support/pair.ts'
import { newPerson, openRoom, type Person } from '#tests/support/person.ts'
import { generous, type Serving, serve } from '#tests/support/server.ts'

const PASSWORD = 'four quiet cups'
const OTHER = 'two lamps and a table'
const FIREFOX = { 'user-agent': 'Mozilla/5.0 (Android 15; Mobile; rv:145.0) Gecko/145.0 Firefox/145.0' }

let serving: Serving
let origin: string
let made = 0

beforeAll(async () => {
  serving = await serve()
  origin = serving.origin
})

const newAddress = () => `mara${++made}@example.org`
const homeOf = async (person: Person) => (await person.ask('/api/home')).body as unknown as Home
const accountOf = async (person: Person) => (await person.ask('/api/account')).body as unknown as OwnAccount
const signIn = (person: Person, address: string, password = PASSWORD) =>
  person.tell('/api/account/sign-in', { address, password })

async function withAccount(person = newPerson(origin)): Promise<{ mara: Person; address: string; codes: string[] }> {
  const address = newAddress()
  if (!person.token()) await person.signIn()
  const { code, body } = await person.tell('/api/account', { address, password: PASSWORD })
  expect([code, body]).toEqual([201, { codes: expect.any(Array) }])
  return { mara: person, address, codes: body.codes as string[] }
}

describe('ST Seats: an account', () => {
  test('[ST12] a guest who makes one stays who they are, and is the same on another device', async () => {
    const pair = await pairAt(origin)
    const before = await homeOf(pair.mara)
    const { address } = await withAccount(pair.mara)
    const again = await enter(origin, { session: pair.session, token: pair.mara.token() })
    expect(await again.send({ type: 'ready', mode: 'apart' })).toMatchObject({ ok: true })
    again.close()
    expect(await homeOf(pair.mara)).toEqual(before)

    const tablet = newPerson(origin)
    expect(await signIn(tablet, ` ${address.toUpperCase()} `)).toMatchObject({ code: 200, body: {} })
    expect(await homeOf(tablet)).toEqual(await homeOf(pair.mara))
    const bot = await enter(origin, { session: pair.session, token: tablet.token() })
    expect(bot.view().seat).toBe('first')
    bot.close()
    leave(pair)
  })

  test('[ST12] an address serves one account, and a second account is not made over the first', async () => {
    const { mara, address } = await withAccount()
    const other = newPerson(origin)
    await other.signIn()
    const taken = await other.tell('/api/account', { address, password: OTHER })
    expect(taken).toMatchObject({ code: 409, body: { refused: 'address-taken' } })
    const at = newAddress()
    const both = await Promise.all(
      [other, await guest()].map((each) => each.tell('/api/account', { address: at, password: OTHER })),
    )
    expect(both.map(({ code }) => code).sort()).toEqual([201, 409])
    const again = await mara.tell('/api/account', { address: newAddress(), password: OTHER })
    expect(again.body).toEqual({ refused: 'already-signed-in' })
    for (const wrong of [
      { address: 'mara', password: PASSWORD },
      { address: newAddress(), password: 'too short' },
    ]) {
      expect((await (await guest()).tell('/api/account', wrong)).code).toBe(400)
    }
    expect((await newPerson(origin).tell('/api/account', { address: at, password: OTHER })).code).toBe(401)
  })

  test.each([2, 3])(
    '[ST12] %i tabs that make one at the same moment: one does, and its codes are those that count',
    async (tabs) => {
      const mara = await guest()
      const made = await Promise.all(
        Array.from({ length: tabs }, () =>
          newPerson(origin, 'en', mara.token()).tell('/api/account', { address: newAddress(), password: PASSWORD }),
        ),
      )
      const [done, ...others] = made.toSorted((one, other) => one.code - other.code)
      for (const { body } of others) expect(body).toEqual({ refused: 'already-signed-in' })
      const code = (done?.body.codes as string[] | undefined)?.[0]
      expect((await newPerson(origin).tell('/api/account/recover', { code, password: OTHER })).code).toBe(200)
    },
  )

  test('[ST13] an address that nobody has, a guest’s own, and a wrong password answer alike', async () => {
    const { address } = await withAccount()
    const mara = await guest()
    const user = (await mara.ask('/api/auth/get-session')).body.user as { email: string }
    for (const [at, password] of [
      [address, 'not the one'],
      [newAddress(), PASSWORD],
      [user.email, PASSWORD],
    ] as const) {
      expect(await signIn(newPerson(origin), at, password)).toMatchObject({
        code: 401,
        text: '{"refused":"wrong-sign-in"}',
      })
    }
  })

  test('[ST13] whoever guesses is held up, by the address tried and by where from', async () => {
    const narrow = await serve({
      budgets: { ...generous(), 'account-try': { points: 2, duration: 600 }, account: { points: 6, duration: 600 } },
    })
    const tries = async (address: string) =>
      (await newPerson(narrow.origin).tell('/api/account/sign-in', { address, password: 'not the one' })).code
    const one = await Promise.all([1, 2, 3, 4].map(() => tries('mara@example.org')))
    expect(one.sort()).toEqual([401, 401, 429, 429])
    expect([await tries('tom@example.org'), await tries('noa@example.org')]).toEqual([401, 401])
    expect(await tries('ada@example.org')).toBe(429)
    await narrow.stop()
  })

  test('[ST13] [RM12] a name is held up where it is guessed at, and everywhere only once guesses came from many places', async () => {
    const narrow = await serve({
      settings: { TRUSTED_PROXIES: '127.0.0.1,::1' },
      budgets: {
        ...generous(),
        'account-try': { points: 2, duration: 600 },
        'name-tried': { points: 5, duration: 600 },
      },
    })
    const from = async (place: string, address = 'mara@example.org') => {
      const headers = { 'x-forwarded-for': place }
      const body = { address, password: 'not the one' }
      return (await newPerson(narrow.origin).tell('/api/account/sign-in', body, headers)).code
    }
    const one = []
    for (let turn = 0; turn < 5; turn++) one.push(await from('203.0.113.1'))
    expect(one).toEqual([401, 401, 429, 429, 429])
    expect([await from('203.0.113.2'), await from('203.0.113.3')]).toEqual([401, 401])
    expect([await from('203.0.113.4'), await from('203.0.113.5')]).toEqual([401, 429])
    expect(await from('203.0.113.5', 'tom@example.org')).toBe(401)
    await narrow.stop()
  })

  test('[ST13] guessing recovery codes is held up too', async () => {
    const narrow = await serve({ budgets: { ...generous(), 'account-try': { points: 2, duration: 600 } } })
    const tries = async (code: string) =>
      (await newPerson(narrow.origin).tell('/api/account/recover', { code, password: OTHER })).code
    expect([await tries('aaaa'), await tries('bbbb'), await tries('cccc')]).toEqual([401, 401, 429])
    await narrow.stop()
  })

  test('[ST14] a recovery code signs in once, with a new password, and signs the others out', async () => {
    const pair = await pairAt(origin)
    const { mara, address, codes } = await withAccount(pair.mara)
    expect(codes).toHaveLength(10)
    const line = await enter(origin, { session: pair.session, token: mara.token() })
    const ended = new Promise((resolve) => line.socket.once('disconnect', resolve))
    const phone = newPerson(origin)
    const typed = codes[3]?.toUpperCase().replaceAll('-', ' ') ?? ''
    expect(await phone.tell('/api/account/recover', { code: typed, password: OTHER })).toMatchObject({ code: 200 })
    await ended
    expect((await mara.ask('/api/home')).code).toBe(401)
    expect((await homeOf(phone)).couples).toHaveLength(1)
    expect(await signIn(newPerson(origin), address)).toMatchObject({ code: 401 })
    expect(await signIn(newPerson(origin), address, OTHER)).toMatchObject({ code: 200 })
    const again = await newPerson(origin).tell('/api/account/recover', { code: typed, password: PASSWORD })
    expect(again).toMatchObject({ code: 401, body: { refused: 'wrong-recovery-code' } })
    expect(await accountOf(phone)).toMatchObject({ codesLeft: 9 })
    line.close()
    leave(pair)
  })

  test('[ST14] new codes end those before, and ask for the password', async () => {
    const { mara, codes } = await withAccount()
    const wrong = await mara.tell('/api/account/codes', { password: 'not the one' })
    expect(wrong.body).toEqual({ refused: 'wrong-password' })
    const fresh = (await mara.tell('/api/account/codes', { password: PASSWORD })).body.codes as string[]
    expect(new Set([...codes, ...fresh]).size).toBe(20)
    const recover = (code = '') => newPerson(origin).tell('/api/account/recover', { code, password: OTHER })
    expect((await recover(codes[0])).code).toBe(401)
    expect((await recover(fresh[0])).code).toBe(200)
    expect((await (await guest()).tell('/api/account/codes', { password: null })).code).toBe(404)
  })

  test('[ST14] the one who runs the server makes one more code for an address, and none for one that nobody has', async () => {
    const { address, codes } = await withAccount()
    const before = serving
    const settings = { DATA_DIR: before.folder }
    const taken = await commanded('reset-sign-in', settings, address)
    expect([taken.exit, taken.said]).toEqual([1, expect.stringContaining('Another Halfway is already using')])
    await before.stop()
    expect(await commanded('reset-sign-in', settings, newAddress())).toMatchObject({ exit: 1, code: '' })
    const { code } = await commanded('reset-sign-in', settings, address)
    serving = await serve({ folder: before.folder })
    origin = serving.origin
    const phone = newPerson(origin)
    expect(await phone.tell('/api/account/recover', { code, password: OTHER })).toMatchObject({ code: 200 })
    expect((await accountOf(phone)).codesLeft).toBe(codes.length)
  })

  test('[ST14] with Postgres the server goes on running meanwhile', async () => {
    const settings = { DATABASE_URL: await freshUrl(), HALFWAY_KEY: newKey().toString('base64') }
    const running = await serve({ settings })
    const mara = newPerson(running.origin)
    await mara.signIn()
    await mara.tell('/api/account', { address: 'mara@example.org', password: PASSWORD })
    const { code } = await commanded('reset-sign-in', { ...settings, DATA_DIR: running.folder }, 'mara@example.org')
    const phone = newPerson(running.origin)
    expect(await phone.tell('/api/account/recover', { code, password: OTHER })).toMatchObject({ code: 200 })
    await running.stop()
  })

  test('[ST16] each device stands in the list under a coarse name, and is signed out from there with its lines', async () => {
    const pair = await pairAt(origin)
    const { mara, address } = await withAccount(pair.mara)
    const phone = newPerson(origin)
    await phone.tell('/api/account/sign-in', { address, password: PASSWORD }, FIREFOX)
    const { devices } = await accountOf(mara)
    const linked = newPerson(origin)
    const { token } = (await mara.tell('/api/devices', {})).body
    await linked.tell('/api/devices/claim', { token }, FIREFOX)
    expect((await accountOf(linked)).devices[0]).toMatchObject({ device: 'firefox/android', here: true })
    expect(devices).toMatchObject([
      { device: 'firefox/android', here: false },
      { device: null, here: true },
    ])
    await linked.tell('/api/account/sign-out', {})
    expect(Math.abs((devices[0]?.since ?? 0) - Date.now())).toBeLessThan(60_000)
    const theirs = (await accountOf(pair.tom)).devices[0]?.signIn
    expect((await mara.tell(`/api/account/devices/${theirs}/sign-out`, {})).code).toBe(404)

    const line = await enter(origin, { session: pair.session, token: mara.token() })
    const ended = new Promise((resolve) => line.socket.once('disconnect', resolve))
    const first = devices.find(({ here }) => here)?.signIn
    expect((await phone.tell(`/api/account/devices/${first}/sign-out`, {})).code).toBe(200)
    await ended
    expect((await mara.ask('/api/home')).code).toBe(401)
    expect((await accountOf(phone)).devices).toHaveLength(1)
    expect((await phone.tell(`/api/account/devices/${first}/sign-out`, {})).code).toBe(404)
    line.close()
    leave(pair)
  })

  test('[ST16] all others at once, and this one', async () => {
    const { mara, address } = await withAccount()
    const others = [newPerson(origin), newPerson(origin)]
    for (const other of others) await signIn(other, address)
    await mara.tell('/api/account/devices/sign-out-others', {})
    for (const other of others) expect((await other.ask('/api/account')).code).toBe(401)
    expect((await accountOf(mara)).devices).toHaveLength(1)
    const { headers } = await mara.tell('/api/account/sign-out', {})
    expect(headers.getSetCookie().join()).toMatch(/halfway=;.*Max-Age=0/)
    expect((await mara.ask('/api/account')).code).toBe(401)
  })

  test.each([
    ['all others are signed out', (mara: Person) => mara.tell('/api/account/devices/sign-out-others', {})],
    [
      'the password is another',
      (mara: Person) => mara.tell('/api/account/password', { old: PASSWORD, password: OTHER }),
    ],
    [
      'a code has led back',
      (_: Person, code: string) => newPerson(origin).tell('/api/account/recover', { code, password: OTHER }),
    ],
    ['the account is given up', (mara: Person) => mara.tell('/api/account/give-up', { password: PASSWORD })],
  ])('[ST16] a link for another device leads nowhere once %s', async (_, act) => {
    const { mara, codes } = await withAccount()
    const linkFrom = async (person: Person) => (await person.tell('/api/devices', {})).body.token
    const token = await linkFrom(mara)
    expect((await act(mara, codes[0] ?? '')).code).toBe(200)
    expect((await newPerson(origin).tell('/api/devices/claim', { token })).body).toEqual({
      refused: 'invitation-closed',
    })
  })

  test('[ST40] a link that a guest made for another device ends with the account that they make', async () => {
    const mara = await guest()
    const { token } = (await mara.tell('/api/devices', {})).body
    await withAccount(mara)
    expect((await newPerson(origin).tell('/api/devices/claim', { token })).code).toBe(404)
  })

  test('[ST16] a changed password asks for the old one and signs the other devices out; a changed address asks too', async () => {
    const { mara, address } = await withAccount()
    const other = newPerson(origin)
    await signIn(other, address)
    const wrong = await mara.tell('/api/account/password', { old: 'not the one', password: OTHER })
    expect(wrong).toMatchObject({ code: 409, body: { refused: 'wrong-password' } })
    const at = newAddress()
    expect((await mara.tell('/api/account/address', { address: at, password: 'no' })).code).toBe(409)
    expect((await mara.tell('/api/account/address', { address: at, password: PASSWORD })).code).toBe(200)
    expect((await other.ask('/api/account')).body).toMatchObject({ address: at })
    expect((await mara.tell('/api/account/password', { old: PASSWORD, password: OTHER })).code).toBe(200)
    expect((await other.ask('/api/account')).code).toBe(401)
    expect((await signIn(newPerson(origin), address, OTHER)).code).toBe(401)
    expect((await signIn(newPerson(origin), at, OTHER)).code).toBe(200)
  })

  test('[ST40] whatever changes who somebody is gives another token, and the one before and its lines are over', async () => {
    const pair = await pairAt(origin)
    const { mara } = pair
    const address = newAddress()
    const changes: [string, string, object][] = [
      ['an account', '/api/account', { address, password: PASSWORD }],
      ['a password', '/api/account/password', { old: PASSWORD, password: OTHER }],
      ['signing in', '/api/account/sign-in', { address, password: OTHER }],
    ]
    for (const [what, door, body] of changes) {
      const before = newPerson(origin, 'en', mara.token())
      const line = await enter(origin, { session: pair.session, token: mara.token() })
      const ended = new Promise((resolve) => line.socket.once('disconnect', resolve))
      expect((await mara.tell(door, body)).code, what).toBeLessThan(300)
      await ended
      expect(mara.token(), what).not.toBe(before.token())
      expect((await before.ask('/api/home')).code, what).toBe(401)
      line.close()
      await expect(enter(origin, { session: pair.session, token: before.token() }), what).rejects.toThrow('signed-out')
      expect((await accountOf(mara)).devices, what).toHaveLength(1)
    }
    leave(pair)
  })

  test('[PR47] no script of a page can read the token, whatever it asks', async () => {
    const page = { origin, 'x-halfway-page': '1', 'content-type': 'application/json' }
    const fresh = await fetch(`${origin}/api/auth/sign-in/anonymous`, { method: 'POST', body: '{}', headers: page })
    const cookie = fresh.headers
      .getSetCookie()
      .map((one) => one.split(';')[0])
      .join('; ')
    const token = decodeURIComponent(cookie.split('=')[1] ?? '')
    expect(fresh.headers.getSetCookie().join()).toMatch(/HttpOnly/i)
    const bare = (await newPerson(origin, 'en', token).ask('/api/auth/get-session')).text
    const { body } = await newPerson(origin, 'en', token).tell('/api/account', {
      address: newAddress(),
      password: PASSWORD,
    })
    expect(body).toHaveProperty('codes')
    const heard = [
      await fresh.text(),
      JSON.stringify([...fresh.headers].filter(([name]) => name !== 'set-cookie')),
      bare,
    ]
    const senders: Record<string, string>[] = [
      { ...page, cookie },
      { origin, cookie },
      { origin, 'sec-fetch-site': 'same-origin' },
    ]
    for (const sends of senders) {
      const json = { method: 'POST', body: '{}', headers: { ...sends, 'content-type': 'application/json' } }
      for (const [door, init] of [
        ['get-session', { headers: sends }],
        ['sign-in/anonymous', json],
      ] as const) {
        const answer = await fetch(`${origin}/api/auth/${door}`, init)
        expect(answer.headers.get('set-auth-token')).toBeNull()
        heard.push(await answer.text())
      }
    }
    expect(heard.join()).not.toContain('"token"')
    expect(heard.join()).not.toContain(token.split('.')[0])
    // A program, which has no cookie, is told in the head of the answer.
    const program = newPerson(origin)
    await program.signIn()
    expect(program.token()).toMatch(/.{30}/)
    expect((await program.ask('/api/home')).code).toBe(200)
  })

  test('[ST41] a link for a device says whose place it leads to before it is taken, and uses nothing up', async () => {
    const pair = await pairAt(origin)
    const { token } = (await pair.tom.tell('/api/devices', {})).body
    for (const _ of [1, 2]) {
      const look = await newPerson(origin).tell('/api/devices/look', { token })
      expect(look).toMatchObject({ code: 200, body: { name: 'Tom', with: 'Mara' } })
    }
    const alone = newPerson(origin)
    await alone.signIn()
    const { token: bare } = (await alone.tell('/api/devices', {})).body
    expect((await newPerson(origin).tell('/api/devices/look', { token: bare })).body).toEqual({
      name: null,
      with: null,
    })
    expect((await newPerson(origin).tell('/api/devices/claim', { token })).code).toBe(200)
    expect(await newPerson(origin).tell('/api/devices/look', { token })).toMatchObject({ code: 404 })
    leave(pair)
  })

  test('[ST13] of the sign-in library’s own doors none that changes an account is open', async () => {
    const { mara, address } = await withAccount()
    const closed = [
      'sign-up/email',
      'sign-in/email',
      'change-password',
      'change-email',
      'set-password',
      'verify-password',
      'update-user',
      'update-session',
      'delete-user',
      'request-password-reset',
      'reset-password',
      'send-verification-email',
      'revoke-session',
      'revoke-sessions',
      'revoke-other-sessions',
      'link-social',
      'unlink-account',
      'sign-in/social',
      'sign-in-device',
      'delete-anonymous-user',
    ]
    for (const path of closed) {
      const { code, text } = await mara.tell(`/api/auth/${path}`, { email: address, password: PASSWORD })
      expect([path, code, text]).toEqual([path, 404, '{"refused":"not-found"}'])
    }
    for (const path of ['list-sessions', 'list-accounts', 'account-info', 'verify-email', 'ok', 'error']) {
      expect((await mara.ask(`/api/auth/${path}`)).code).toBe(404)
    }
  })

  test('[ST12] no body and no log holds a password or a code again', async () => {
    const { mara, codes } = await withAccount()
    const said = mara.heard.slice(0, -1).join()
    await mara.ask('/api/account')
    await mara.ask('/api/auth/get-session')
    const heard = [said, ...mara.heard.slice(-2), JSON.stringify(serving.noted)].join()
    for (const secret of [PASSWORD, ...codes]) expect(heard).not.toContain(secret)
  })
})

async function guest(): Promise<Person> {
  const person = newPerson(origin)
  await person.signIn()
  return person
}

describe('PR Privacy: accounts', () => {
  test('[PR8] a door of accounts tells a stranger nothing', async () => {
    const mara = newPerson(origin)
    await openRoom(mara)
    for (const path of ['codes', 'password', 'address']) {
      const body = {
        codes: { password: null },
        password: { old: null, password: OTHER },
        address: { address: newAddress(), password: null },
      }
      const { code } = await mara.tell(`/api/account/${path}`, body[path as keyof typeof body])
      expect([path, code]).toEqual([path, 404])
      expect((await newPerson(origin).tell(`/api/account/${path}`, body[path as keyof typeof body])).code).toBe(401)
    }
  })
})
