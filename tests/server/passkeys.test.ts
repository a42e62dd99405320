// Passkeys where there is no browser: where they can be had at all, and that nothing made up signs anybody in.
import { describe, expect, test } from 'vitest'
import { nameAccount } from '#db/accounts.ts'
import { personById } from '#db/people.ts'
import { authSession } from '#db/schema/auth.ts'
import { originsOf } from '#server/front/origins.ts'
import { unconfirmed } from '#server/identity/confirm.ts'
import { deviceName } from '#server/identity/device-name.ts'
import { partyAt } from '#server/identity/passkey-party.ts'
import { openOwnKeys } from '#server/log/own-key.ts'
import { newKey } from '#server/log/seal.ts'
import { MINUTE } from '#shared/time.ts'
import { freshDatabase } from '#tests/support/database.ts'
import { newPerson } from '#tests/support/person.ts'
import { aPerson, NOON, WEEK } from '#tests/support/rows.ts'
import { serve } from '#tests/support/server.ts'

const MADE_UP = {
  id: 'bm9uZQ',
  rawId: 'bm9uZQ',
  type: 'public-key',
  response: {
    clientDataJSON: 'e30',
    authenticatorData: 'AA',
    signature: 'AA',
    attestationObject: 'oA',
    transports: [],
  },
  clientExtensionResults: {},
}

describe('ST Seats: passkeys', () => {
  test('[ST13] they are had by https and on localhost alone', () => {
    const at = (base: string | undefined, host: string) => partyAt(originsOf({ base, port: 3000, lan: true }), host)
    expect(at('https://halfway.example', 'inside:3000')).toEqual({
      id: 'halfway.example',
      origin: 'https://halfway.example',
    })
    expect(at(undefined, 'localhost:3000')).toEqual({ id: 'localhost', origin: 'http://localhost:3000' })
    for (const [base, host] of [
      [undefined, '127.0.0.1:3000'],
      [undefined, 'elsewhere.example'],
      ['http://192.168.1.5:3000', '192.168.1.5:3000'],
      ['https://192.0.2.7', '192.0.2.7'],
    ] as const) {
      expect(at(base, host)).toBeNull()
    }
  })

  test('[ST13] what was made up, or answers what nobody asked, signs nobody in and adds nothing', async () => {
    const { origin, stop } = await serve()
    const local = newPerson(origin.replace('127.0.0.1', 'localhost'))
    await local.signIn()
    const question = await local.tell('/api/account/sign-in/passkey/ask', {})
    expect(question).toMatchObject({
      code: 200,
      body: { options: { rpId: 'localhost', userVerification: 'required' } },
    })
    for (const asked of [question.body.asked, question.body.asked, 'none']) {
      const answer = await local.tell('/api/account/sign-in/passkey', { asked, response: MADE_UP })
      expect(answer).toMatchObject({ code: 401, body: { refused: 'wrong-passkey' } })
    }
    const address = 'mara@example.org'
    const adding = await local.tell('/api/account/passkeys/ask', { address, password: null })
    expect(adding.body.options).toMatchObject({ user: { name: address } })
    const added = await local.tell('/api/account/passkeys', { asked: adding.body.asked, response: MADE_UP, address })
    expect(added).toMatchObject({ code: 401, body: { refused: 'wrong-passkey' } })
    expect((await local.ask('/api/account')).body).toMatchObject({ address: null, passkeys: [], codesLeft: 0 })
    expect((await local.tell('/api/account/sign-in/passkey', { asked: 'x', response: { id: 'x' } })).code).toBe(400)
    await stop()
  })
})

test('[ST16] without a password, who signed in just now may change how they sign in, and nobody else', async () => {
  const { db } = await freshDatabase('pglite')
  const { accountId: account } = (await personById(db, { person: await aPerson(db) })) ?? {}
  if (!account) throw new Error('no account')
  const ownKeys = openOwnKeys(newKey())
  const asked = { account, signIn: 'here', password: null }
  await nameAccount(db, { account, name: 'mara', sealed: Buffer.from('sealed'), at: NOON })
  const moments = { createdAt: new Date(NOON), updatedAt: new Date(NOON), expiresAt: new Date(NOON + WEEK) }
  await db.insert(authSession).values({ id: 'here', token: 'a token', userId: account, ...moments })
  expect(await unconfirmed({ db, ownKeys, now: () => NOON + 9 * MINUTE }, asked)).toBeNull()
  expect(await unconfirmed({ db, ownKeys, now: () => NOON + 10 * MINUTE }, asked)).toEqual({ refused: 'sign-in-again' })
  expect(await unconfirmed({ db, ownKeys, now: () => NOON }, { ...asked, signIn: 'elsewhere' })).toMatchObject({
    refused: 'sign-in-again',
  })
})

test('[ST16] what a browser says of itself is kept as its kind and its system', () => {
  const said = {
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36 Edg/142.0.0.0':
      'edge/windows',
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_7 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Mobile/15E148 Safari/604.1':
      'safari/iphone',
    'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Mobile Safari/537.36':
      'chrome/android',
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:145.0) Gecko/20100101 Firefox/145.0': 'firefox/mac',
    'curl/8.5.0': null,
    '': null,
  }
  for (const [userAgent, name] of Object.entries(said)) expect(deviceName(userAgent)).toBe(name)
})
