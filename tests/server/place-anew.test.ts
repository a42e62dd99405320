// A place asked for on Postgres: whoever has a line is found, also when another process seeks them; and what a place given anew may not do.
import { randomUUID } from 'node:crypto'
import postgres from 'postgres'
import { expect, test, vi } from 'vitest'
import { newKey } from '#server/log/seal.ts'
import { ASK_AGAIN_AFTER, WAITS } from '#shared/place-anew.ts'
import { freshUrl } from '#tests/support/database.ts'
import { leave, pairAt } from '#tests/support/pair.ts'
import { accept, newPerson } from '#tests/support/person.ts'
import { askAnew, wayBackIn } from '#tests/support/place-anew.ts'
import { serve } from '#tests/support/server.ts'

test('[ST18] [ST20] on Postgres: a line ends what is asked, whoever seeks it, and a place given anew deletes nothing', async () => {
  const settings = { DATABASE_URL: await freshUrl(), HALFWAY_KEY: newKey().toString('base64') }
  const serving = await serve({ settings })
  const { origin, forward } = serving
  const pair = await pairAt(origin)
  const { mara, tom } = pair
  const { couples } = (await mara.ask('/api/home')).body as { couples: { couple: string }[] }
  const couple = couples[0]?.couple ?? ''
  pair.first.close()
  const sql = postgres(settings.DATABASE_URL, { max: 1, onnotice: () => {} })
  const ended = () => sql`select 1 from place_askings where ended_at is not null`
  forward(-WAITS)
  expect((await askAnew(mara, couple)).body.stage).toBe('waiting')
  await vi.waitFor(async () => expect(await ended()).toHaveLength(1))

  // As another process would ask and tell.
  const [sought] = await sql`update place_askings set ended_at = null returning person_id`
  const notices = [{ seeks: sought?.person_id }]
  await sql.notify('halfway', JSON.stringify({ from: randomUUID(), notices }))
  await vi.waitFor(async () => expect(await ended()).toHaveLength(1))
  leave(pair)

  forward(ASK_AGAIN_AFTER + WAITS)
  const { token } = await wayBackIn(serving, mara, couple)
  const coming = [newPerson(origin), newPerson(origin)] as const
  const came = await Promise.all(coming.map((person) => accept(person, token)))
  expect(came.map(({ code }) => code).sort()).toEqual([200, 404])
  const seated = came[0]?.code === 200 ? coming[0] : coming[1]
  for (const person of [mara, seated, mara]) {
    const { body } = await person.tell(`/api/couples/${couple}/delete-all`, { confirm: { word: 'delete' } })
    expect(body).toEqual({ refused: 'not-yours-alone' })
  }
  expect((await tom.ask(`/api/couples/${couple}/my-words.json`)).code).toBe(200)
  await sql.end()
  await serving.stop()
}, 120_000)
