// Giving an account up: what led to it is gone, and the person goes on as a guest where they are.
import { expect, test } from 'vitest'
import { newPerson, openRoom } from '#tests/support/person.ts'
import { serve } from '#tests/support/server.ts'

const PASSWORD = 'four quiet cups'
const OTHER = 'two lamps and a table'

test('[ST17] who gives their account up is a guest again on that device alone, with all they have', async () => {
  const { origin } = await serve()
  const [mara, tablet, later] = [newPerson(origin), newPerson(origin), newPerson(origin)]
  await openRoom(mara)
  const account = { address: 'mara@example.org', password: PASSWORD }
  const { codes } = (await mara.tell('/api/account', account)).body as { codes: string[] }
  await tablet.tell('/api/account/sign-in', account)
  const before = (await mara.ask('/api/home')).body

  const wrong = await mara.tell('/api/account/give-up', { password: OTHER })
  expect(wrong.body).toEqual({ refused: 'wrong-password' })
  expect(await mara.tell('/api/account/give-up', { password: PASSWORD })).toMatchObject({ code: 200, body: {} })
  expect((await mara.ask('/api/home')).body).toEqual(before)
  expect((await mara.ask('/api/account')).body).toMatchObject({ address: null, password: false, codesLeft: 0 })
  expect((await tablet.ask('/api/account')).code).toBe(401)
  expect((await later.tell('/api/account/sign-in', account)).body).toEqual({ refused: 'wrong-sign-in' })
  const recovering = await later.tell('/api/account/recover', { code: codes[0], password: OTHER })
  expect(recovering.body).toEqual({ refused: 'wrong-recovery-code' })
  expect((await mara.tell('/api/account/give-up', { password: null })).body).toEqual({ refused: 'not-found' })
  expect((await mara.tell('/api/account', account)).code).toBe(201)
})
