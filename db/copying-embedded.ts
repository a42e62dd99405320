// Copies of the embedded database's tables by Postgres's own COPY, which reads and writes one piece of memory here.
import type { PGlite, Transaction } from '@electric-sql/pglite'
import { drizzle } from 'drizzle-orm/pglite'
import type { Database, Tx } from './client.ts'
import { into, outOf, PLAINLY, type TableFilling } from './copying.ts'

const MEMORY = "'/dev/blob'"

/** [BK1] */
export function snapshotOf(pglite: PGlite): Database['snapshot'] {
  return (work) =>
    pglite.transaction(async (tx) => {
      await tx.exec(`set transaction read only; ${PLAINLY}`)
      return work({ db: dbOn(tx), copyOut: (table) => copyOut(tx, table) })
    })
}

export function fillIn<T>(pglite: PGlite, fill: (at: TableFilling) => Promise<T>): Promise<T> {
  return pglite.transaction((tx) => fill({ db: dbOn(tx), copyIn: (table, csv) => copyIn(tx, table, csv) }))
}

async function copyOut(tx: Transaction, table: string): Promise<Uint8Array[]> {
  const { blob } = await tx.query(outOf(table, MEMORY))
  return blob ? [new Uint8Array(await blob.arrayBuffer())] : []
}

async function copyIn(tx: Transaction, table: string, csv: Parameters<TableFilling['copyIn']>[1]): Promise<void> {
  const pieces: Uint8Array[] = []
  for await (const piece of csv) pieces.push(piece)
  await tx.query(into(table, MEMORY), [], { blob: new Blob([Buffer.concat(pieces)]) })
}

/** A transaction that begins within this one is the same. */
function dbOn(tx: Transaction): Tx {
  const client = { query: tx.query.bind(tx), transaction: (work: (within: Transaction) => unknown) => work(tx) }
  return drizzle(client as unknown as PGlite, { casing: 'snake_case' })
}
