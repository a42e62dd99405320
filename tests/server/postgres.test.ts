// The same server on Postgres: an evening that is begun, goes on in another process's place, and ends with the reflection both read.
import { randomUUID } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import postgres from 'postgres'
import { expect, test } from 'vitest'
import { newKey } from '#server/log/seal.ts'
import { enter, enterAsHost } from '#tests/support/bot.ts'
import { commanded } from '#tests/support/commands.ts'
import { coverFor, PASSWORD } from '#tests/support/counselled.ts'
import { freshUrl } from '#tests/support/database.ts'
import { type HostedRoom, hostedAt, letIn } from '#tests/support/hosted-room.ts'
import { begunAt, leave } from '#tests/support/pair.ts'
import { accept, newPerson, openRoom, type Person } from '#tests/support/person.ts'
import { play, temper } from '#tests/support/play.ts'
import { type Serving, serve } from '#tests/support/server.ts'

test('[DU1] [DU64] [PR50] on Postgres a whole session goes over a restart and then over two servers, which tell each other ids alone, to the reflection that both read [ST6]', async () => {
  const settings = { DATABASE_URL: await freshUrl(), HALFWAY_KEY: newKey().toString('base64') }
  const before = await serve({ settings })
  const pair = await begunAt(before.origin)
  const canary = 'Kvaxqwortz'
  const tempers = [temper(1, `${canary} by the river`), temper(2, `${canary} at home`)]
  await play([pair.first, pair.second], tempers, 6)
  leave(pair)
  await before.stop()

  const { origin, stop, noted } = await serve({ settings, folder: before.folder })
  const other = await serve({ settings })
  const sql = postgres(settings.DATABASE_URL, { max: 2, onnotice: () => {} })
  const told: string[] = []
  await sql.listen('halfway', (text) => void told.push(text))
  const [mara, tom] = [pair.mara.at(origin), pair.tom.at(other.origin)]
  const first = await enter(origin, { session: pair.session, token: mara.token() })
  const second = await enter(other.origin, { session: pair.session, token: tom.token() })
  expect(await play([first, second], tempers)).toBe(true)
  expect(JSON.stringify(second.frames)).toContain(canary)
  await sql.end()
  // All of it but the ids and numbers in their places.
  const bare = told.map((text) => text.replaceAll(/"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"|[0-9]+/g, '*'))
  const notices = new Set(
    bare.flatMap((text) =>
      JSON.parse(text.replaceAll('*', '0')).notices.map((one: object) => Object.entries(one).join()),
    ),
  )
  expect(notices).toEqual(new Set(['session,0,position,0', 'attends,0']))
  expect(bare.every((text) => text.startsWith('{"from":*,"notices":['))).toBe(true)
  const read = await mara.ask(`/api/sessions/${pair.session}/reflection`)
  expect(read.body).toMatchObject({ names: { first: 'Mara', second: 'Tom' }, reflection: { session: pair.session } })
  expect((await tom.ask(`/api/sessions/${pair.session}/reflection`)).text).toBe(read.text)
  leave({ first, second })

  const { session, invite } = await openRoom(tom, { name: 'Tom' })
  // He waits there already: his line ends, since he sits in the other seat from now on.
  const waiting = await enter(other.origin, { session, token: tom.token() })
  const over = new Promise<void>((resolve) => waiting.socket.once('disconnect', () => resolve()))
  expect(await accept(mara, invite.token, 'Mara')).toMatchObject({ code: 200, body: { session } })
  await over
  waiting.close()
  const again = await enter(other.origin, { session, token: tom.token() })
  expect(again.view()).toMatchObject({ seat: 'second', names: { first: 'Mara', second: 'Tom' } })
  again.close()
  for (const all of [noted, other.noted]) expect(all.filter(({ level }) => level === 'error')).toEqual([])
  await other.stop()
  await stop()
}, 120_000)

test('[CO27] [CO60] [DU30] [ST21] what a command of the operator or the clock changes beside a live server is heard within a second, both go on, and both read why', async () => {
  const settings = { DATABASE_URL: await freshUrl(), HALFWAY_KEY: newKey().toString('base64') }
  const serving = await serve({ settings })
  const here = { ...settings, DATA_DIR: serving.folder }
  const held = await heldAt(serving)
  const { ada, counselling, mara, tom } = held.room.couple
  const { address } = (await ada.ask('/api/account')).body
  // A code that is only printed changes nothing.
  const printed = await commanded('reset-sign-in', here, String(address))
  expect(printed.exit).toBe(0)
  expect((await ada.ask('/api/desk')).code).toBe(200)
  expect(held.room.first.view().host).toMatchObject({ here: 'in', held: true })
  const disabling = commanded('disable-counsellor', here, String(address))
  await goneOn(held)
  expect((await disabling).exit).toBe(0)
  const again = await enter(serving.origin, { session: held.room.session, token: mara.token() })
  expect(again.view()).toMatchObject({ host: null })
  again.close()
  for (const person of [mara, tom]) {
    expect(await readBy(person, counselling)).toMatchObject({ shut: 'disabled', happened: [{ what: 'disabled' }] })
  }

  const other = await heldAt(serving)
  const owner = String((await other.room.couple.ada.ask('/api/account')).body.address)
  const { code } = await commanded('reset-sign-in', here, owner)
  const used = newPerson(serving.origin).tell('/api/account/recover', { code, password: PASSWORD })
  await goneOn(other)
  expect((await used).code).toBe(200)
  for (const person of [other.room.couple.mara, other.room.couple.tom]) {
    expect(await readBy(person, other.room.couple.counselling)).toMatchObject({ shut: 'second-way', happened: [] })
  }

  const covered = await heldAt(serving, { by: 'cover' })
  serving.forward(HOUR)
  await goneOn(covered)
  for (const person of [covered.room.couple.mara, covered.room.couple.tom]) {
    const read = await readBy(person, covered.room.couple.counselling)
    expect(read).toMatchObject({ shut: null, happened: [{ what: 'cover', by: 'Grace', at: expect.any(Number) }] })
  }
  await serving.stop()
}, 120_000)

const HOUR = 3_600_000
/** `newest`: the version of the last view that came by the counsellor's line. One that is as old may come again. */
type Held = { room: HostedRoom; newest: number; over: Promise<unknown> }

/** The counsellor holds, and keeps a reveal shut for which both are in; or who covers for them does. */
async function heldAt(serving: Serving, { by }: { by?: 'cover' } = {}): Promise<Held> {
  const asked = await hostedAt(serving.origin, 'weather', { now: serving.now() })
  const { first, second, session } = asked
  const cover = by && (await coverFor(asked.couple, { origin: serving.origin, now: serving.now(), lasting: HOUR }))
  const host = cover ? await enterAsHost(serving.origin, { session, token: cover.token() }) : asked.host
  await letIn({ first, second, host })
  for (const type of ['hold', 'hold-reveal'] as const) await host.send({ type, on: true })
  const sky = { kind: 'scale', values: { 'closeness-felt': 6, 'room-felt': 3 } } as const
  for (const bot of [first, second]) await bot.send({ type: 'answer', step: 'sky', locale: 'en', value: sky })
  const isIn = { first: 'in', second: 'in' }
  await host.until(({ room }) => room?.at.phase === 'step' && isDeepStrictEqual(room.at.step.seats, isIn), 'of both in')
  const over = new Promise((resolve) => host.socket.once('disconnect', resolve))
  return { room: { ...asked, host }, newest: newestOf(host), over }
}

/** The line is over and heard nothing more, and the two are held by nobody. */
async function goneOn({ room: { first, second, host, close }, newest, over }: Held): Promise<void> {
  await over
  await Promise.all([first, second].map((bot) => bot.until((view) => view.host === null)))
  expect(newestOf(host)).toBe(newest)
  for (const bot of [first, second]) expect(await bot.send({ type: 'go-on', step: 'sky' })).toMatchObject({ ok: true })
  close()
}

function newestOf({ frames }: HostedRoom['host']): number {
  const views = frames.filter(({ event }) => event === 'view')
  return Math.max(...views.map(({ json }) => (JSON.parse(json) as { version: number }).version))
}

async function readBy(person: Person, counselling: string): Promise<object> {
  const { shut } = (await person.ask(`/api/counselling/${counselling}`)).body
  const { happened } = (await person.ask(`/api/counselling/${counselling}/between`)).body
  return { shut, happened }
}

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
