// Fresh databases for tests, of either kind, each for one test file alone and gone after it.
import { createHash, randomUUID } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { cp, mkdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import postgres from 'postgres'
import { afterAll } from 'vitest'
import { type Database, openDatabase } from '#db/client.ts'
import { createDatabase, startPostgres, type ThrowAwayPostgres } from './postgres.ts'

export const KINDS = ['pglite', 'postgres'] as const
export type Kind = (typeof KINDS)[number]

/** An open, migrated, empty database. It is closed and removed after the file's tests. */
export async function freshDatabase(kind: Kind): Promise<Database> {
  const opened = await openDatabase(
    kind === 'pglite' ? { folder: await freshFolder() } : { url: await freshUrl(), folder: '' },
  )
  afterAll(opened.close)
  return opened
}

/** A data folder whose embedded database is migrated already, which spares the seconds of making one. */
export async function freshFolder(): Promise<string> {
  const folder = emptyFolder()
  await cp(join(await template(), 'database'), join(folder, 'database'), { recursive: true })
  return folder
}

export function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'halfway-test-'))
  afterAll(() => rm(folder, { recursive: true, force: true }))
  return folder
}

/** The URL of an empty database on TEST_DATABASE_URL's server, or on one started for this file. */
export async function freshUrl(): Promise<string> {
  const server = await postgresServer()
  const url = await createDatabase(server)
  afterAll(() => dropDatabase(server, url))
  return url
}

async function dropDatabase(server: string, url: string): Promise<void> {
  const sql = postgres(server, { max: 1, onnotice: () => {} })
  await sql`drop database if exists ${sql(new URL(url).pathname.slice(1))} with (force)`.finally(() => sql.end())
}

let started: Promise<ThrowAwayPostgres> | undefined

async function postgresServer(): Promise<string> {
  if (process.env.TEST_DATABASE_URL) return process.env.TEST_DATABASE_URL
  started ??= startPostgres()
  return (await started).url
}

// Here, and not where it is started: the whole file uses one server.
afterAll(async () => (await started)?.stop())

// Made once for each set of migrations and kept between runs.
async function template(): Promise<string> {
  const place = resolve('node_modules/.cache/halfway', migrationsHash())
  if (existsSync(place)) return place
  const aside = `${place}.${randomUUID()}`
  await mkdir(aside, { recursive: true })
  await openDatabase({ folder: aside }).then(({ close }) => close())
  try {
    renameSync(aside, place)
  } catch {
    rmSync(aside, { recursive: true })
  }
  return place
}

function migrationsHash(): string {
  const hash = createHash('sha256')
  for (const file of readdirSync('db/migrations').sort()) {
    if (file.endsWith('.sql')) hash.update(file).update(readFileSync(join('db/migrations', file)))
  }
  return hash.digest('hex').slice(0, 16)
}
