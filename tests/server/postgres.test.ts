// The same server on Postgres: an evening that is begun, goes on in another process's place, and ends with the reflection both read.
import { expect, test } from 'vitest'
import { newKey } from '#server/seal.ts'
import { enter } from '#tests/support/bot.ts'
import { freshUrl } from '#tests/support/database.ts'
import { begunAt, leave } from '#tests/support/pair.ts'
import { accept, openRoom } from '#tests/support/person.ts'
import { play, temper } from '#tests/support/play.ts'
import { serve } from '#tests/support/server.ts'

test('[DU1] on Postgres a whole session goes over a restart, to the reflection that both read [ST6]', async () => {
  const settings = { DATABASE_URL: await freshUrl(), HALFWAY_KEY: newKey().toString('base64') }
  const before = await serve({ settings })
  const pair = await begunAt(before.origin)
  const tempers = [temper(1), temper(2)]
  await play([pair.first, pair.second], tempers, 6)
  leave(pair)
  await before.stop()

  const { origin, stop, noted } = await serve({ settings, folder: before.folder })
  const [mara, tom] = [pair.mara.at(origin), pair.tom.at(origin)]
  const first = await enter(origin, { session: pair.session, token: mara.token() })
  const second = await enter(origin, { session: pair.session, token: tom.token() })
  expect(await play([first, second], tempers)).toBe(true)
  const read = await mara.ask(`/api/sessions/${pair.session}/reflection`)
  expect(read.body).toMatchObject({ names: { first: 'Mara', second: 'Tom' }, reflection: { session: pair.session } })
  expect((await tom.ask(`/api/sessions/${pair.session}/reflection`)).text).toBe(read.text)
  leave({ first, second })

  const { session, invite } = await openRoom(tom, { name: 'Tom' })
  expect(await accept(mara, invite.token, 'Mara')).toMatchObject({ code: 200, body: { session } })
  const again = await enter(origin, { session, token: tom.token() })
  expect(again.view()).toMatchObject({ seat: 'second', names: { first: 'Mara', second: 'Tom' } })
  again.close()
  expect(noted.filter(({ level }) => level === 'error')).toEqual([])
  await stop()
}, 120_000)
