// One bit of one row changed where it lies, in every kind of row that holds something sealed or a structure: that one thing says so, and
// all else goes on.
import { type SQL, sql } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Database, Db } from '#db/client.ts'
import { entriesOf } from '#db/entries.ts'
import { counsellingOf, coupleOf, ownPlace } from '#server/core/access.ts'
import { Damaged } from '#server/log/damage.ts'
import { copyOut } from '#server/reads/desk/copy.ts'
import { myWords } from '#server/reads/my-words.ts'
import { overTimeOf } from '#server/reads/reflections.ts'
import { search } from '#server/reads/search.ts'
import { secondFactorMissing } from '#server/writes/account/second-factor.ts'
import { deleteAll } from '#server/writes/delete-all.ts'
import { deleteMine } from '#server/writes/delete-mine.ts'
import { leave } from '#server/writes/leave.ts'
import type { SessionEvent } from '#shared/session/events.ts'
import { lamp } from '#tests/shared/exercises/own.ts'
import { freshDatabase, KINDS } from '#tests/support/database.ts'
import { type Everything, everything, type Ground, openGround } from '#tests/support/everything.ts'
import { proven } from '#tests/support/proven.ts'
import { throughDoor } from '#tests/support/through-door.ts'

/** What lies in a database besides plain columns. Without the root secret and its check nothing starts. */
const HOLDING = [
  ['auth_user', 'sealed_address'],
  ['auth_account', 'password'],
  ['second_factors', 'sealed_secret'],
  ['keys', 'wrapped'],
  ['entries', 'words'],
  ['entries', 'events'],
  ['invites', 'sealed_token'],
  ['invites', 'sealed_note'],
  ['codes', 'sealed_digits'],
  ['knocks', 'sealed_name'],
  ['counsellors', 'sealed_name'],
  ['counsellors', 'wrapped_key'],
  ['counsellings', 'sealed_alias'],
  ['counselling_invites', 'sealed_token'],
  ['counselling_invites', 'sealed_name'],
  ['couple_codes', 'sealed_digits'],
  ['meetings', 'plan'],
  ['counselling_notes', 'sealed'],
  ['follow_ups', 'sealed'],
  ['own_exercises', 'sealed'],
] as const
// What binds an entry is tried by itself.
const NOT_HERE = [
  'entries.proof',
  'root_secret.sealed',
  'seal_check.sealed',
  'own_exercises.file',
  'handovers.sealed_alias',
]

type Rows = Record<string, unknown>[]

async function ask(db: Db, query: SQL): Promise<Rows> {
  const found = (await db.execute(query)) as unknown
  return (Array.isArray(found) ? found : (found as { rows: Rows }).rows) as Rows
}

type Column = { table: string; column: string }
type Kind = 'bytea' | 'jsonb' | 'text'

const OUT = { bytea: (c: SQL) => sql`encode(${c}, 'hex')`, jsonb: (c: SQL) => sql`${c}::text`, text: (c: SQL) => c }
const IN = {
  bytea: (held: string) => sql`decode(${held}, 'hex')`,
  jsonb: (held: string) => sql`cast(cast(${held} as text) as jsonb)`,
  text: (held: string) => sql`${held}`,
}

/** Changes one bit in it; gives what puts it back. */
async function flip(db: Db, { table, column }: Column, at: string): Promise<() => Promise<void>> {
  const [t, c] = [sql.identifier(table), sql`${sql.identifier(column)}`]
  const [{ type }] = (await ask(db, sql`select pg_typeof(${c})::text as type from ${t} limit 1`)) as [{ type: Kind }]
  const [{ held }] = (await ask(db, sql`select ${OUT[type](c)} as held from ${t} where ctid = ${at}::tid`)) as [
    { held: string },
  ]
  const put = async (where: string, what: string) => {
    const set = sql`update ${t} set ${c} = ${IN[type](what)} where ctid = ${where}::tid returning ctid::text as at`
    return String((await ask(db, set))[0]?.at)
  }
  const now = await put(at, withOneBit(held, type))
  return async () => void (await put(now, held))
}

function withOneBit(held: string, type: Kind): string {
  // In JSON within its first name or its first kind of event, which are letters.
  const found = type === 'jsonb' ? Math.max(held.indexOf('"type": "') + 9, 2) : Math.floor(held.length / 4) * 2
  const other = String.fromCharCode(held.charCodeAt(found) ^ 1)
  // A hexadecimal digit stays one, and a letter a letter.
  const fits = type === 'bytea' ? (Number.parseInt(held[found] ?? '0', 16) ^ 1).toString(16) : other
  return held.slice(0, found) + fits + held.slice(found + 1)
}

/** Each place in an event with what could as well stand there. Of an exercise only what tells which it is. */
function plausible(value: unknown, steps: string[], path: string[]): [string[], unknown][] {
  const within = (each: object) =>
    Object.entries(each).flatMap(([key, one]) =>
      key === 'steps' && path.includes('script') ? [] : plausible(one, steps, [...path, key]),
    )
  if (typeof value === 'object' && value !== null) return within(value)
  if (typeof value === 'number') return [[path, value + 1]]
  if (typeof value === 'boolean') return [[path, !value]]
  if (value === 'first' || value === 'second') return [[path, value === 'first' ? 'second' : 'first']]
  const other = steps.find((step) => step !== value)
  return typeof value === 'string' && steps.includes(value) && other ? [[path, other]] : []
}

const stepIn = (event: SessionEvent) => ('step' in event && typeof event.step === 'string' ? [event.step] : [])

type Asking = [name: string, who: string, ask: () => Promise<unknown> | unknown]

/** All that pages and doors ask, by whoever may. */
function allReads({ core, reads }: Ground, it: Everything): Asking[] {
  const { ada, mara, tom, couple, counselling, meeting, exercise, sessions, knock } = it
  const partners = [mara, tom].flatMap((who, at): Asking[] => {
    const by = at === 0 ? 'mara' : 'tom'
    const of = (name: string, ask: () => Promise<unknown>): Asking => [name, by, ask]
    return [
      of('home', () => reads.home(who)),
      of('leaving', () => reads.leaving(who)),
      of('my words', async () => myWords(core, proven(await ownPlace(core, who.id, couple)))),
      of('reflections', () => reads.reflections(who, couple)),
      of('over time', async () => overTimeOf(core, proven(await coupleOf(core, who.id, couple)))),
      of('search', async () => search(core, proven(await coupleOf(core, who.id, couple)), { words: 'the' })),
      of('agreed', () => reads.agreed(who, couple)),
      of('way', () => reads.way(who, couple)),
      of('letters', () => reads.reflectionsToWalk(who, couple, { exercise: 'walk-through-and-promise' })),
      of('account', () => reads.account(who)),
      of('counsellings', () => reads.counsellings(who)),
      of('counselling', () => reads.counselling(who, counselling)),
      of('between', () => reads.desk.between(who, counselling)),
      of('given', () => reads.ownExercises.given(who, couple, exercise)),
      of('place of a meeting', () => reads.meetingPlace(who, meeting)),
      ...Object.entries(sessions).flatMap(([name, session]): Asking[] => [
        of(`session ${name}`, () => reads.session(who, session)),
        of(`opened ${name}`, () => throughDoor(core, who, 'GET /sessions/:session/opened', { params: { session } })),
        of(`reflection ${name}`, () => reads.reflection(who, session)),
        of(`earlier ${name}`, () => throughDoor(core, who, 'GET /sessions/:session/earlier', { params: { session } })),
        of(`source ${name}`, () =>
          throughDoor(core, who, 'GET /sessions/:session/sources/:position', { params: { session, position: '4' } }),
        ),
        of(`days ${name}`, () =>
          throughDoor(core, who, 'GET /sessions/:session/agreements.ics', { params: { session } }),
        ),
      ]),
    ]
  })
  return [
    ...partners,
    [
      'invite',
      'mara',
      () => throughDoor(core, mara, 'GET /sessions/:session/invite', { params: { session: sessions.waiting } }),
    ],
    [
      'code',
      'mara',
      () => throughDoor(core, mara, 'POST /sessions/:session/code', { params: { session: sessions.waiting } }),
    ],
    [
      'knock',
      'mara',
      () =>
        throughDoor(core, mara, 'POST /sessions/:session/knocks/:knock', {
          params: { session: sessions.waiting, knock },
          body: { admit: false },
        }),
    ],
    ['today', 'ada', () => reads.desk.today(ada)],
    ['couple', 'ada', () => reads.desk.couple(ada, counselling)],
    ['copy', 'ada', async () => copyOut(core, proven(await counsellingOf(core, ada.id, counselling)))],
    ['meeting', 'ada', () => reads.desk.meeting(ada, meeting)],
    ['reflection', 'ada', () => reads.desk.reflection(ada, counselling, sessions.full)],
    ['own exercises', 'ada', () => reads.ownExercises.list(ada)],
    ['own exercise', 'ada', () => reads.ownExercises.one(ada, exercise)],
    ['scripts', 'ada', () => reads.ownExercises.scripts(exercise)],
    ['counsellor', 'ada', () => reads.counsellor(ada)],
    ['account', 'ada', () => reads.account(ada)],
    ['app', 'ada', () => secondFactorMissing(core, { account: ada.account, code: '123456' })],
    ['links', 'ada', () => reads.counsellingInvites(ada, counselling, 'localhost:3000')],
  ]
}

/** As a door does it: what does not open is refused, and anything else that is thrown is a fault. */
async function faultOf(ask: Asking[2]): Promise<string[]> {
  try {
    await ask()
    return []
  } catch (fault) {
    return fault instanceof Damaged ? [] : [(fault as Error).stack?.split('\n').slice(0, 4).join(' ') ?? '']
  }
}

describe.each(KINDS)('DU Damage: one bit in one row, %s', (kind) => {
  let database: Database
  let db: Db
  let it: Everything

  beforeAll(async () => {
    database = await freshDatabase(kind)
    db = database.db
    it = await everything(openGround(database), lamp)
  })

  test('[DU60] nothing that is sealed or has a structure is left out here', async () => {
    const found = await ask(
      db,
      sql`select table_name || '.' || column_name as name from information_schema.columns
          where table_schema = 'public' and data_type in ('bytea', 'jsonb')`,
    )
    const held: string[] = HOLDING.map((one) => one.join('.'))
    expect(found.map(({ name }) => String(name)).filter((name) => ![...held, ...NOT_HERE].includes(name))).toEqual([])
  })

  // Together as far as one does not hide another.
  const ALONE = ['keys.wrapped', 'entries.words', 'entries.events', 'counsellors.wrapped_key', 'invites.sealed_token']
  const nameOf = (one: readonly string[]) => one.join('.')
  test.each([
    ['all that lies beside rooms', HOLDING.filter((one) => !ALONE.includes(nameOf(one)))],
    ...ALONE.map((alone) => [alone, HOLDING.filter((one) => nameOf(one) === alone)] as const),
  ] as const)('[DU60] every door answers with one bit changed in %s', async (_, columns) => {
    const backs: (() => Promise<void>)[] = []
    for (const [table, column] of columns) {
      const [at] = await ask(
        db,
        sql`select ctid::text as at from ${sql.identifier(table)} where ${sql.identifier(column)} is not null limit 1`,
      )
      backs.push(await flip(db, { table, column }, String(at?.at)))
    }
    const faults: string[] = []
    for (const [name, by, ask] of allReads(openGround(database), it))
      faults.push(...(await faultOf(ask)).map((fault) => `${name} by ${by}: ${fault}`))
    for (const back of backs) await back()
    expect(faults).toEqual([])
  })

  test.each([
    ['an answer', '%answer-given%', 'words'],
    ['a signature', '%agreement-signed%', 'events'],
    ['its beginning', '%session-opened%', 'events'],
    ['what binds an entry', '%went-on%', 'proof'],
    ['names', '%seat-taken%', 'words'],
  ])('[DU60] one room says that it does not open, and all others are there: %s', async (_, like, column) => {
    const { mara, tom, couple, sessions } = it
    const row = sql`select ctid::text as at from entries where session_id = ${sessions.full} and events::text like ${like}`
    const [{ at }] = (await ask(db, row)) as [{ at: string }]
    const back = await flip(db, { table: 'entries', column }, at)
    const { core, reads, noted } = openGround(database)
    for (const who of [mara, tom]) {
      const listed = (await reads.home(who)).couples.find((one) => one.couple === couple)
      const phases = Object.fromEntries((listed?.sessions ?? []).map(({ session, phase }) => [session, phase]))
      expect(phases).toMatchObject({
        [sessions.full]: 'unreadable',
        [sessions.closed]: 'closed',
        [sessions.open]: 'step',
      })
      expect(listed?.partner).toBe(who === mara ? 'Tom' : 'Mara')
      expect(await reads.session(who, sessions.full)).toEqual({ refused: 'unreadable' })
      expect(await reads.reflection(who, sessions.full)).toEqual({ refused: 'unreadable' })
      const own = proven(await coupleOf(core, who.id, couple))
      expect(await myWords(core, proven(await ownPlace(core, who.id, couple)))).toMatchObject({
        unreadable: [{ session: sessions.full }],
      })
      expect(await search(core, own, { words: 'the' })).toMatchObject({ unread: 1 })
      expect(await reads.reflections(who, couple)).toMatchObject({
        unread: 1,
        sessions: [{ session: sessions.closed }],
      })
    }
    // [PR46] Once, and by its id alone.
    expect(noted.filter((line) => line.includes(sessions.full))).toEqual([
      `unreadable {"unreadable":"session:${sessions.full}"}`,
    ])
    await back()
  })

  // Whatever is put there could stand there: only that it is not what was written tells.
  test('[DU62] no step, seat, number or moment of an entry is another one unnoticed, nor where words were deleted', async () => {
    const { core, reads } = openGround(database)
    const { mara, tom, couple, sessions } = await everything(openGround(database), lamp)
    const place = { session: sessions.full, couple }
    expect(await deleteMine(core, { person: mara.id, couple })).toEqual({})
    const steps = (await core.log.load(db, place)).flatMap(({ events }) => events.flatMap(stepIn))
    const unnoticed: string[] = []
    const tried = new Set<string>()
    const tryOne = async (what: string, position: number, set: SQL) => {
      tried.add(what)
      const held = sql`session_id = ${place.session} and position = ${position}`
      const [was] = await ask(
        db,
        sql`select events::text, seat, at::text, person_id, command_id, about_other from entries where ${held}`,
      )
      await db.execute(sql`update entries set ${set} where ${held}`)
      const opens = await core.log
        .load(db, place)
        .catch((fault) => (fault instanceof Damaged ? null : Promise.reject(fault)))
      if (opens) unnoticed.push(what)
      await db.execute(
        sql`update entries set events = ${IN.jsonb(String(was?.events))}, seat = ${was?.seat}, at = ${was?.at}::timestamptz,
            person_id = ${was?.person_id}, command_id = ${was?.command_id}, about_other = ${was?.about_other} where ${held}`,
      )
    }
    for (const { position, events } of await entriesOf(db, place.session)) {
      for (const [path, put] of events.flatMap((event, at) => plausible(event, steps, [String(at)]))) {
        const kind = [events[Number(path[0])]?.type, ...path.slice(1).filter((key) => !/^\d+$/.test(key))].join('.')
        if (tried.has(kind)) continue
        const within = `{events,${path.join(',')}}`
        await tryOne(
          kind,
          position,
          sql`events = jsonb_set(events, ${within}::text[], ${IN.jsonb(JSON.stringify(put))})`,
        )
      }
    }
    for (const position of [1, 4]) {
      await tryOne('its seat', position, sql`seat = case seat when 'first' then 'second' else 'first' end`)
      await tryOne('its moment', position, sql`at = at + interval '1 minute'`)
      await tryOne(
        'whose it is',
        position,
        sql`person_id = case person_id when ${mara.id} then ${tom.id}::uuid else ${mara.id}::uuid end`,
      )
      await tryOne('whose words it speaks of', position, sql`about_other = not about_other`)
      await tryOne('which command it was', position, sql`command_id = ${couple}`)
    }
    expect(unnoticed).toEqual([])
    expect(tried.size).toBeGreaterThan(30)
    expect(await reads.session(tom, place.session)).not.toHaveProperty('refused')
  })

  test.each([
    ['entries', 'words'],
    ['keys', 'wrapped'],
    ['auth_account', 'password'],
  ])(
    '[DU61] words are deleted, the couple left and everything deleted with one bit changed in %s.%s',
    async (table, column) => {
      const { mara, tom, couple, sessions, ...own } = await everything(openGround(database), lamp)
      const ids = [mara, tom, own.ada].map(({ id }) => id)
      const among = { entries: sql`session_id = ${sessions.full}`, keys: sql`couple_id = ${couple}` }[table]
      const by = { auth_account: sql`user_id in ${ids}`, counsellors: sql`person_id in ${ids}` }[table]
      const where = among ?? by ?? sql`true`
      const rows = await ask(
        db,
        sql`select ctid::text as at from ${sql.identifier(table)} where ${where} and ${sql.identifier(column)} is not null`,
      )
      for (const at of rows.slice(0, 3)) await flip(db, { table, column }, String(at.at))
      const { core, reads } = openGround(database)
      // Somebody whose password does not open confirms as those do who have none.
      expect((await reads.leaving(mara)).confirm).toBe(column === 'password' ? 'word' : 'password')
      expect(await deleteMine(core, { person: mara.id, couple })).toEqual({})
      const left = sql`select 1 from entries e join sessions s on s.id = e.session_id join rooms r on r.id = s.room_id
      where r.couple_id = ${couple} and e.person_id = ${mara.id} and e.words is not null
      and e.events::text not like '%session-opened%' and e.events::text not like '%agreement%'`
      expect(await ask(db, left)).toEqual([])
      expect(await leave(core, { person: tom.id, couple })).toEqual({})
      expect((await reads.leaving(tom)).couples.map((one) => one.couple)).not.toContain(couple)
      expect(await deleteAll(core, { person: mara.id, couple })).toEqual({ deleted: true })
    },
  )
})
