// The same server on Postgres: an evening that is begun, goes on in another process's place, and ends with the reflection both read.
import { randomUUID } from 'node:crypto'
import postgres from 'postgres'
import { expect, test } from 'vitest'
import { newKey } from '#server/seal.ts'
import { enter } from '#tests/support/bot.ts'
import { commanded } from '#tests/support/commands.ts'
import { freshUrl } from '#tests/support/database.ts'
import { hostedAt, letIn } from '#tests/support/hosted-room.ts'
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

test('[CO27] [DU30] [ST21] what a command of the operator changes beside a live server is heard within a second, and both go on [DU32]', async () => {
  const settings = { DATABASE_URL: await freshUrl(), HALFWAY_KEY: newKey().toString('base64') }
  const serving = await serve({ settings })
  const refused = expect(serve({ settings, folder: serving.folder })).rejects.toThrow(
    'Another Halfway is already serving',
  )
  const room = await hostedAt(serving.origin)
  const { first, second, host, couple } = room
  await letIn(room)
  for (const type of ['hold', 'hold-reveal'] as const) await host.send({ type, on: true })
  const sky = { kind: 'scale', values: { 'closeness-felt': 6, 'room-felt': 3 } } as const
  for (const bot of [first, second]) await bot.send({ type: 'answer', step: 'sky', locale: 'en', value: sky })
  const { address } = (await couple.ada.ask('/api/account')).body
  const here = { ...settings, DATA_DIR: serving.folder }
  // A code that is only printed changes nothing.
  expect((await commanded('reset-sign-in', here, String(address))).exit).toBe(0)
  expect((await couple.ada.ask('/api/desk')).code).toBe(200)
  expect(first.view().host).toMatchObject({ here: 'in', held: true })

  const heard = host.frames.length
  const over = new Promise((resolve) => host.socket.once('disconnect', resolve))
  const disabling = commanded('disable-counsellor', here, String(address))
  await over
  await Promise.all([first, second].map((bot) => bot.until((view) => view.host === null)))
  expect((await disabling).exit).toBe(0)
  expect(host.frames.slice(heard).filter(({ event }) => event === 'view')).toEqual([])
  for (const bot of [first, second]) expect(await bot.send({ type: 'go-on', step: 'sky' })).toMatchObject({ ok: true })
  const again = await enter(serving.origin, { session: room.session, token: couple.mara.token() })
  expect(again.view()).toMatchObject({ host: null })
  again.close()
  room.close()
  await refused
  await serving.stop()
}, 120_000)

test('[DU6] told to stop, it lets a command that is under way commit and be acknowledged, and then ends', async () => {
  const url = await freshUrl()
  const settings = { DATABASE_URL: url, HALFWAY_KEY: newKey().toString('base64') }
  const { origin, port, stop } = await serve({ settings, patience: 20_000 })
  const pair = await begunAt(origin)
  const sql = postgres(url, { max: 2, onnotice: () => {} })
  // Nobody can write an entry until this transaction is over.
  const held = await sql.reserve()
  await held`begin`
  await held`lock table entries in exclusive mode`
  const acknowledged = pair.first.socket
    .timeout(20_000)
    .emitWithAck('command', { id: randomUUID(), command: { type: 'take-break', minutes: 20 } })
    .catch(() => null)
  const waiting = async () =>
    (await sql`select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`).length
  await expect.poll(waiting, { timeout: 20_000 }).toBeGreaterThan(0)
  const stopped = stop()
  const taken = () =>
    fetch(`http://127.0.0.1:${port}/healthz`).then(
      () => 'open',
      () => 'shut',
    )
  await expect.poll(taken).toBe('shut')
  await held`commit`
  held.release()
  expect(await acknowledged).toMatchObject({ ok: true })
  await stopped
  expect(await sql`select 1 from entries where events::text like '%break-taken%'`).toHaveLength(1)
  await sql.end()
  leave(pair)
}, 120_000)

test('[DU33] while a backup reads everything, somebody deletes, others go on, and the server starts anew', async () => {
  const url = await freshUrl()
  const settings = { DATABASE_URL: url, HALFWAY_KEY: newKey().toString('base64') }
  const before = await serve({ settings })
  const pair = await begunAt(before.origin)
  const sql = postgres(url, { max: 2, onnotice: () => {} })
  const backup = await sql.reserve()
  await backup`begin isolation level repeatable read`
  // Whoever wanted a table to itself would wait for this, and be seen waiting.
  for (const { tablename } of await backup`select tablename from pg_tables where schemaname = 'public'`)
    await backup`select count(*) from ${sql(tablename)}`
  const { couples } = (await pair.mara.ask('/api/home')).body as { couples: { couple: string }[] }
  const gone = pair.mara.tell(`/api/couples/${couples[0]?.couple}/delete-mine`, { confirm: { word: 'delete' } })
  const sky = { kind: 'scale', values: { 'closeness-felt': 6, 'room-felt': 3 } } as const
  const given = pair.second.send({ type: 'answer', step: 'sky', locale: 'en', value: sky })
  const wanted = () => sql`
    select mode from pg_locks where not granted and mode = 'AccessExclusiveLock'
    and database = (select oid from pg_database where datname = current_database())`
  const vacuumed = async () =>
    (await sql`select 1 from pg_stat_user_tables where relname = 'keys' and last_vacuum is not null`).length +
    (await wanted()).length
  await expect.poll(vacuumed, { timeout: 20_000 }).toBe(1)
  expect(await wanted()).toEqual([])
  expect([(await gone).code, await given]).toMatchObject([200, { ok: true }])
  leave(pair)
  await before.stop()
  const after = await serve({ settings, folder: before.folder })
  await after.stop()
  expect(await wanted()).toEqual([])
  await backup`rollback`
  backup.release()
  await sql.end()
}, 120_000)
