// Takes a backup: every table that is kept, all of one moment, with what it takes to check it anywhere else.
import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, open, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import type { Database, Db } from '#db/client.ts'
import { countIn, type Snapshot, tablesToCopy } from '#db/copying.ts'
import { knownMigrations, lastMigration } from '#db/migrations.ts'
import { type KeyPlaces, nameOfKey } from '../log/master-key.ts'
import { keyInUse, openSecrets } from '../log/root-secret.ts'
import { VERSION } from '../ops/version.ts'
import { checkArchive, type KeptTable, packed } from './archive.ts'
import { viewDigests } from './digests.ts'
import { type Manifest, madeBy } from './manifest.ts'

type Taking = {
  keys: KeyPlaces
  /** Where tables may lie meanwhile; null keeps them in memory, so that nothing is left behind by a kill. */
  spool: string | null
}
export type TakenBackup = { manifest: Manifest; bytes: () => Readable }

/** [BK1] The database goes on meanwhile. `bytes` gives the archive as it is to be written, and is called once. */
export async function takeBackup(
  { snapshot }: Pick<Database, 'snapshot'>,
  { keys, spool }: Taking,
): Promise<TakenBackup> {
  const kept = new Map<string, KeptTable>()
  const manifest = await snapshot(async (at) => {
    const tables: Manifest['tables'] = []
    for (const name of await tablesToCopy(at.db)) {
      const { table, sha256 } = await keep(await at.copyOut(name), spool && join(spool, `${name}.csv`))
      kept.set(name, table)
      tables.push({ name, rows: await countIn(at.db, name), sha256 })
    }
    return describe(at, keys, tables)
  })
  return { manifest, bytes: () => packed(manifest, kept).pipe(createGzip()) }
}

async function describe({ db }: Snapshot, keys: KeyPlaces, tables: Manifest['tables']): Promise<Manifest> {
  const key = nameOfKey(await keyInUse(db, keys))
  return madeBy({
    product: VERSION,
    migration: await migrationOf(db),
    madeAt: new Date().toISOString(),
    key,
    tables,
    views: await viewDigests(db, (await openSecrets(db, keys)).wrapping),
  })
}

async function migrationOf(db: Db): Promise<Manifest['migration']> {
  const last = await lastMigration(db)
  const known = knownMigrations().find(({ when }) => when === last)
  if (!known) throw new Error('a database of another version was opened')
  return known
}

async function keep(
  pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  place: string | null,
): Promise<{ table: KeptTable; sha256: string }> {
  const hash = createHash('sha256')
  const all: Uint8Array[] = []
  async function* passing() {
    for await (const piece of pieces) {
      hash.update(piece)
      yield piece
    }
  }
  if (place) await pipeline(passing, createWriteStream(place, { mode: 0o600 }))
  else for await (const piece of passing()) all.push(piece)
  const size = place ? (await stat(place)).size : all.reduce((sum, { length }) => sum + length, 0)
  return { table: { size, pieces: () => (place ? createReadStream(place) : all) }, sha256: hash.digest('hex') }
}

/** For as long as it is worked in. What one that was killed has left goes first. */
export async function withSpool<T>(folder: string, work: () => Promise<T>): Promise<T> {
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true, mode: 0o700 })
  return work().finally(() => rm(folder, { recursive: true, force: true }))
}

/** [BK6] Written aside, flushed, read back and only then named: a file of that name is whole. */
export async function writeBackup(bytes: Readable, file: string): Promise<Manifest> {
  const aside = `${file}.unfinished`
  try {
    await pipeline(bytes, createWriteStream(aside, { mode: 0o600 }))
    await flush(aside)
    const manifest = await checkArchive(aside)
    await rename(aside, file)
    // Not every system flushes a folder.
    await flush(dirname(file)).catch(() => {})
    return manifest
  } finally {
    await rm(aside, { force: true })
  }
}

async function flush(place: string): Promise<void> {
  const handle = await open(place, 'r')
  await handle.sync().finally(() => handle.close())
}
