// The authenticator app beside a password, and what the one who runs the server does by commands: all through the doors people use.
import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { secondFactors } from '#db/schema/counselling.ts'
import { commanded } from '#tests/support/commands.ts'
import { codeAt, counsellorAt, PASSWORD, withApp } from '#tests/support/counselled.ts'
import { newPerson, type Person } from '#tests/support/person.ts'
import { filesIn } from '#tests/support/raw.ts'
import { type Serving, serve } from '#tests/support/server.ts'

let serving: Serving
let origin: string

beforeAll(async () => {
  serving = await serve()
  origin = serving.origin
})

const STEP = 30_000
const signIn = (person: Person, address: string, secondFactor?: string) =>
  person.tell('/api/account/sign-in', { address, password: PASSWORD, ...(secondFactor && { secondFactor }) })
const account = async (person: Person) => (await person.ask('/api/account')).body
const fresh = (secret: string) => {
  serving.forward(2 * STEP)
  return codeAt(secret, serving.now())
}

describe('CO A second factor', () => {
  test('[CO32] signing in asks for it after the password alone, a code works once, and others do not work at all', async () => {
    const person = newPerson(origin)
    const confirmed = serving.now()
    const { address, secret } = await withApp(person, confirmed)
    expect((await account(person)).secondFactor).toBe(true)
    const wrong = await newPerson(origin).tell('/api/account/sign-in', { address, password: 'nothing of the kind' })
    expect(wrong.body).toEqual({ refused: 'wrong-sign-in' })
    expect((await signIn(newPerson(origin), address)).body).toEqual({ refused: 'second-factor-needed' })
    const used = codeAt(secret, confirmed)
    expect((await signIn(newPerson(origin), address, used)).body).toEqual({ refused: 'wrong-second-factor' })
    const code = fresh(secret)
    const elsewhere = newPerson(origin)
    expect((await signIn(elsewhere, address, `${code.slice(0, 3)} ${code.slice(3)}`)).code).toBe(200)
    expect((await account(elsewhere)).address).toBe(address)
    const replayed = await Promise.all([1, 2].map(() => signIn(newPerson(origin), address, code)))
    expect(replayed.map(({ body }) => body)).toEqual(Array(2).fill({ refused: 'wrong-second-factor' }))
    const [once, twice] = await Promise.all(
      [fresh(secret)].flatMap((one) => [one, one]).map((one) => signIn(newPerson(origin), address, one)),
    )
    expect([once?.code, twice?.code].sort()).toEqual([200, 401])
    const old = codeAt(secret, serving.now() - 10 * STEP)
    expect((await signIn(newPerson(origin), address, old)).body).toEqual({ refused: 'wrong-second-factor' })
  })

  test('[CO32] it asks for nothing before a first code, and a password takes it away', async () => {
    const person = newPerson(origin)
    await person.signIn()
    const address = 'unconfirmed@example.org'
    await person.tell('/api/account', { address, password: PASSWORD })
    const setUp = () => person.tell('/api/account/second-factor', { password: PASSWORD })
    const { secret, uri } = (await setUp()).body as { secret: string; uri: string }
    expect(uri).toMatch(/^otpauth:\/\/totp\/Halfway:unconfirmed%40example\.org\?/)
    expect((await signIn(newPerson(origin), address)).code).toBe(200)
    const confirm = (code: string) => person.tell('/api/account/second-factor/confirm', { code })
    expect((await confirm('000000')).body).toEqual({ refused: 'wrong-second-factor' })
    expect((await confirm(fresh(secret))).code).toBe(200)
    expect((await setUp()).code).toBe(404)
    const takeAway = (password: string) => person.tell('/api/account/second-factor/take-away', { password })
    expect((await takeAway('nothing')).body).toEqual({ refused: 'wrong-password' })
    expect((await takeAway(PASSWORD)).code).toBe(200)
    expect((await signIn(newPerson(origin), address)).code).toBe(200)
  })

  test('[CO32] a recovery code stands in for the app or for the password, never for both', async () => {
    const person = newPerson(origin)
    const { address, secret } = await withApp(person, serving.now())
    const { codes } = (await person.tell('/api/account/codes', { password: PASSWORD })).body as { codes: string[] }
    const [one = '', two = '', three = ''] = codes
    expect((await signIn(newPerson(origin), address, one)).code).toBe(200)
    expect((await signIn(newPerson(origin), address, one)).body).toEqual({ refused: 'wrong-second-factor' })
    const stranger = newPerson(origin)
    await withApp(stranger, serving.now())
    const others = (await stranger.tell('/api/account/codes', { password: PASSWORD })).body.codes as string[]
    expect((await signIn(newPerson(origin), address, others[0])).body).toEqual({ refused: 'wrong-second-factor' })
    const recover = (code: string, secondFactor?: string) =>
      newPerson(origin).tell('/api/account/recover', {
        code,
        password: PASSWORD,
        ...(secondFactor && { secondFactor }),
      })
    expect((await recover(two)).body).toEqual({ refused: 'second-factor-needed' })
    expect((await recover(two, two)).body).toEqual({ refused: 'wrong-second-factor' })
    expect((await recover(two, fresh(secret))).code).toBe(200)
    expect((await recover(three, codes[3])).code).toBe(200)
  })

  test('[DU60] an app that does not open any more takes no code, and a recovery code stands in for it', async () => {
    const person = newPerson(origin)
    const { address, secret } = await withApp(person, serving.now())
    const { codes } = (await person.tell('/api/account/codes', { password: PASSWORD })).body as { codes: string[] }
    const { db } = serving.core
    for (const { accountId, sealedSecret } of await db.select().from(secondFactors)) {
      sealedSecret.writeUInt8((sealedSecret.at(-1) ?? 0) ^ 1, sealedSecret.length - 1)
      await db.update(secondFactors).set({ sealedSecret }).where(eq(secondFactors.accountId, accountId))
    }
    expect((await signIn(newPerson(origin), address, fresh(secret))).body).toEqual({ refused: 'wrong-second-factor' })
    expect((await signIn(newPerson(origin), address, codes[0])).code).toBe(200)
    const recovering = { code: codes[1], password: PASSWORD, secondFactor: codes[2] }
    expect((await newPerson(origin).tell('/api/account/recover', recovering)).code).toBe(200)
  })

  test('[CO32] guesses are held up by the address they are for', async () => {
    const strict = await serve({ budgets: { 'account-try': { points: 5, duration: 900 } } })
    const { address } = await withApp(newPerson(strict.origin))
    const tried = []
    for (let tries = 0; tries < 7; tries++) tried.push(await signIn(newPerson(strict.origin), address, '123456'))
    expect(tried.at(0)?.body).toEqual({ refused: 'wrong-second-factor' })
    expect(tried.at(-1)?.body).toEqual({ refused: 'too-many' })
    await strict.stop()
  })
})

describe('CO Commands', () => {
  test('[CO20] [CO21] one makes a link, another shuts a counsellor out until a new link', async () => {
    const first = await serve({ settings: { COUNSELLORS: 'closed' } })
    const settings = { DATA_DIR: first.folder, PORT: '3000' }
    const person = newPerson(first.origin)
    const { address } = await withApp(person)
    expect((await person.tell('/api/counsellor', { token: null, name: 'Ada' })).code).toBe(404)
    expect((await commanded('invite-counsellor', settings)).exit).toBe(1)
    await first.stop()
    const tokenOf = async () => {
      const { said } = await commanded('invite-counsellor', settings)
      return said.match(/^http:\/\/localhost:3000\/counsellor#(\S+)$/m)?.[1] ?? ''
    }
    const token = await tokenOf()
    const second = await serve({ folder: first.folder, settings: { COUNSELLORS: 'closed' } })
    const begin = (at: string) => person.at(at).tell('/api/desk/couples', { alias: 'Monday', policy: 'no-secrets' })
    expect((await person.at(second.origin).tell('/api/counsellor', { token, name: 'Ada' })).code).toBe(200)
    expect((await begin(second.origin)).code).toBe(201)
    await second.stop()
    expect(await commanded('disable-counsellor', settings, 'nobody@example.org')).toMatchObject({ exit: 1 })
    expect(await commanded('disable-counsellor', settings, address)).toMatchObject({ exit: 0 })
    const again = await tokenOf()
    const third = await serve({ folder: first.folder, settings: { COUNSELLORS: 'closed' } })
    expect((await begin(third.origin)).code).toBe(404)
    await person.at(third.origin).tell('/api/counsellor', { token: again, name: 'Ada' })
    expect((await begin(third.origin)).code).toBe(201)
  })

  test('[CO34] a counsellor’s name and aliases are sealed by a key of their own', async () => {
    const ada = await counsellorAt(origin, { name: 'Kvaxqwortz', now: serving.now() })
    const { counselling } = (await ada.tell('/api/desk/couples', { alias: 'Zyblenko', policy: 'no-secrets' })).body
    expect(counselling).toBeTruthy()
    const headers = new Headers({ authorization: `Bearer ${ada.token()}` })
    const person = await serving.runtime.personOf(headers)
    expect(await serving.runtime.reads.counsellor({ id: person?.id ?? '' })).toMatchObject({ name: 'Kvaxqwortz' })
    await serving.stop()
    const files = filesIn(serving.folder)
    for (const words of ['Kvaxqwortz', 'Zyblenko']) expect(files.includes(words)).toBe(false)
  })
})
