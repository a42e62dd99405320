// A backup as one file: a tar, zipped, with its manifest first and then each table as CSV. Any tar can look into it.
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { extract, pack } from 'tar-stream'
import { CannotStart } from '#db/cannot-start.ts'
import { type Manifest, readManifest } from './manifest.ts'

const HEAD = 'halfway.json'
const DAMAGED = 'This backup is damaged: it is not as it was made. Take another copy of it.'

/** A table's rows, as they are kept until the archive is written. */
export type KeptTable = { size: number; pieces: () => AsyncIterable<Uint8Array> | Iterable<Uint8Array> }

export function packed(manifest: Manifest, kept: ReadonlyMap<string, KeptTable>): Readable {
  const tar = pack()
  const put = async () => {
    tar.entry({ name: HEAD }, JSON.stringify(manifest, null, 1))
    for (const [name, { size, pieces }] of kept) {
      const entry = tar.entry({ name: `${name}.csv`, size })
      for await (const piece of pieces()) if (!entry.write(piece)) await drained(entry)
      entry.end(null)
    }
    tar.finalize()
  }
  put().catch((fault) => tar.destroy(fault))
  return Readable.from(tar)
}

function drained(entry: ReturnType<ReturnType<typeof pack>['entry']>): Promise<void> {
  return new Promise((done) => entry.once('drain', done))
}

/** `table` has to read each to its end. */
type Reading = { table: (name: string, csv: AsyncIterable<Uint8Array>) => Promise<void> }

/** Reads a file from beginning to end. Throws CannotStart where it is not as it was made. */
export async function readArchive(file: string, { table }: Reading): Promise<Manifest> {
  const bytes = createReadStream(file)
  const gunzip = createGunzip()
  const entries = extract()
  bytes.once('error', ({ code }: NodeJS.ErrnoException) =>
    entries.destroy(new CannotStart(`The backup ${file} cannot be read (${code}).`)),
  )
  gunzip.once('error', () => entries.destroy(new CannotStart(DAMAGED)))
  bytes.pipe(gunzip).pipe(entries)
  let manifest: Manifest | null = null
  let read = 0
  try {
    for await (const one of entries) {
      const entry = one as typeof one & AsyncIterable<Uint8Array>
      if (!manifest) {
        manifest = readManifest(await textOf(entry))
        continue
      }
      const expected = manifest.tables[read++]
      if (entry.header.name !== `${expected?.name}.csv`) throw new CannotStart(DAMAGED)
      const hash = createHash('sha256')
      await table(expected?.name ?? '', hashing(entry, hash))
      if (hash.digest('hex') !== expected?.sha256) throw new CannotStart(DAMAGED)
    }
  } finally {
    bytes.destroy()
  }
  if (!manifest || read < manifest.tables.length) throw new CannotStart(DAMAGED)
  return manifest
}

/** [BK6] Reads all of it, and does nothing with it. */
export function checkArchive(file: string): Promise<Manifest> {
  return readArchive(file, {
    table: async (_, csv) => {
      for await (const _piece of csv);
    },
  })
}

/** [BK6] Told with each backup, to be compared by whoever carries the file elsewhere. */
export async function sha256Of(file: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const piece of createReadStream(file)) hash.update(piece as Buffer)
  return hash.digest('hex')
}

async function textOf(pieces: AsyncIterable<Uint8Array>): Promise<string> {
  const all: Uint8Array[] = []
  for await (const piece of pieces) all.push(piece)
  return Buffer.concat(all).toString('utf8')
}

async function* hashing(pieces: AsyncIterable<Uint8Array>, hash: ReturnType<typeof createHash>) {
  for await (const piece of pieces) {
    hash.update(piece)
    yield piece
  }
}
