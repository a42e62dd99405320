// Copies of Postgres's tables by its own COPY, over one connection.
import { setImmediate as next } from 'node:timers/promises'
import { drizzle } from 'drizzle-orm/postgres-js'
import type postgres from 'postgres'
import type { Database, Tx } from './client.ts'
import { into, outOf, PLAINLY, type TableFilling } from './copying.ts'

type Within = postgres.TransactionSql

/** [BK1] */
export function snapshotOf(sql: postgres.Sql): Database['snapshot'] {
  return async <T>(work: Parameters<Database['snapshot']>[0]) => {
    const read = sql.begin('isolation level repeatable read read only', async (tx) => {
      await tx.unsafe(PLAINLY)
      return work({ db: dbOn(sql, tx), copyOut: async (table) => copyOut(tx, table) })
    })
    return (await read) as T
  }
}

export async function fillIn<T>(sql: postgres.Sql, fill: (at: TableFilling) => Promise<T>): Promise<T> {
  const filled = sql.begin((tx) => fill({ db: dbOn(sql, tx), copyIn: (table, csv) => copyIn(tx, table, csv) }))
  return (await filled) as T
}

async function* copyOut(tx: Within, table: string): AsyncGenerator<Uint8Array> {
  const rows = await tx.unsafe(outOf(table, 'stdout')).readable()
  for await (const piece of rows) yield piece
  // Where it was told to wait right before its end, the library would never hear of its connection again.
  rows._read(0)
}

async function copyIn(tx: Within, table: string, csv: Parameters<TableFilling['copyIn']>[1]): Promise<void> {
  const taking = await tx.unsafe(into(table, 'stdin')).writable()
  // Whoever waits for a piece to be taken hears of it too.
  taking.on('error', () => {})
  try {
    for await (const piece of csv) await taken(taking, piece)
  } catch (fault) {
    taking.destroy(fault as Error)
    throw fault
  }
  taking.end()
  await next()
  // The library never says that a copy was refused at its end. Of a transaction in which one was, nothing more can be asked.
  await tx.unsafe('select')
}

function taken(taking: NodeJS.WritableStream, piece: Uint8Array): Promise<void> {
  return new Promise((done, failed) => {
    taking.write(piece, (fault) => (fault ? failed(fault) : done()))
  })
}

function dbOn(sql: postgres.Sql, tx: Within): Tx {
  const casing = { casing: 'snake_case' } as const
  // It sets on the client how dates and JSON are read, and the transaction reads as the client does.
  drizzle(sql, casing)
  const client = {
    options: sql.options,
    unsafe: (...asked: Parameters<Within['unsafe']>) => tx.unsafe(...asked),
    begin: <T>(work: (within: Within) => Promise<T>) => tx.savepoint(work),
  }
  return drizzle(client as unknown as postgres.Sql, casing)
}
