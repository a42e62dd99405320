// What a relay does with a command before it acknowledges it: nothing, an insert each, or one statement for all rooms that wait.
import postgres from 'postgres'
import type { Command } from '#shared/session/commands.ts'

export type Kept = { room: string; position: number; seat: string; id: string; command: Command }
export type Store = {
  keep: (kept: Kept) => Promise<void>
  open: (rooms: readonly string[]) => Promise<void>
  close: () => Promise<void>
}
export type StoreKind = 'memory' | 'plain' | 'batched'

export async function openStore(kind: StoreKind, url: string): Promise<Store> {
  if (kind === 'memory') return { keep: async () => {}, open: async () => {}, close: async () => {} }
  const sql = postgres(url, { max: 10, onnotice: () => {} })
  await sql`create table if not exists rooms (id text primary key, position int not null default 0)`
  await sql`create table if not exists entries (
    room text not null references rooms, position int not null, seat text not null, command_id uuid not null,
    at timestamptz not null default now(), body text not null,
    primary key (room, position), unique (room, command_id))`
  const open = async (rooms: readonly string[]) => {
    await sql`insert into rooms (id) select unnest(${[...rooms]}::text[])`
  }
  const keep = kind === 'plain' ? insertEach(sql) : insertTogether(sql)
  return { keep, open, close: () => sql.end({ timeout: 1 }) }
}

function insertEach(sql: postgres.Sql): Store['keep'] {
  return async ({ room, position, seat, id, command }) => {
    await sql`insert into entries (room, position, seat, command_id, body)
      values (${room}, ${position}, ${seat}, ${id}, ${JSON.stringify(command)})`
  }
}

type Waiting = { kept: Kept; done: () => void; failed: (fault: unknown) => void }

/** While a statement is on its way, others gather for the next: at most one of each room, since a room goes on position by position. */
function insertTogether(sql: postgres.Sql): Store['keep'] {
  let waiting: Waiting[] = []
  let isBusy = false
  const flush = async () => {
    if (isBusy) return
    isBusy = true
    while (waiting.length > 0) {
      const batch = [...new Map(waiting.toReversed().map((one) => [one.kept.room, one])).values()]
      const taken = new Set(batch)
      waiting = waiting.filter((one) => !taken.has(one))
      await write(sql, batch).catch((fault) => {
        for (const { failed } of batch) failed(fault)
      })
    }
    isBusy = false
  }
  return (kept) =>
    new Promise((done, failed) => {
      waiting.push({ kept, done, failed })
      void Promise.resolve().then(flush)
    })
}

async function write(sql: postgres.Sql, batch: readonly Waiting[]): Promise<void> {
  const column = <V>(of: (kept: Kept) => V) => batch.map(({ kept }) => of(kept))
  const rows = await sql`
    with given as (
      select * from unnest(
        ${column(({ room }) => room)}::text[], ${column(({ position }) => position)}::int[],
        ${column(({ seat }) => seat)}::text[], ${column(({ id }) => id)}::uuid[],
        ${column(({ command }) => JSON.stringify(command))}::text[]
      ) as given (room, position, seat, command_id, body)
    ), moved as (
      update rooms set position = given.position from given
      where rooms.id = given.room and rooms.position = given.position - 1
      returning rooms.id
    )
    insert into entries (room, position, seat, command_id, body)
    select given.* from given join moved on moved.id = given.room
    returning room`
  const written = new Set(rows.map(({ room }) => room))
  for (const { kept, done, failed } of batch) {
    if (written.has(kept.room)) done()
    else failed(new Error('the position was taken'))
  }
}
