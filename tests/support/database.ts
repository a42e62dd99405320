// Fresh databases for tests, of either kind, each for one test file alone and gone after it.
import { mkdtempSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import postgres from 'postgres'
import type { Database } from '#db/client.ts'
import { openDatabase } from '#db/open-database.ts'
import { aside } from './aside.ts'
import { atEnd } from './ending.ts'
import { createDatabase, startPostgres } from './postgres.ts'
import { copyDatabaseTo } from './template.ts'

export const KINDS = ['pglite', 'postgres'] as const
export type Kind = (typeof KINDS)[number]

/** An open, migrated, empty database. */
export async function freshDatabase(kind: Kind): Promise<Database> {
  const opened = await openDatabase(
    kind === 'pglite' ? { folder: await freshFolder() } : { url: await freshUrl(), folder: '' },
  )
  atEnd(opened.close)
  return opened
}

/** A data folder with an empty embedded database in it. */
export async function freshFolder(): Promise<string> {
  const folder = emptyFolder()
  await copyDatabaseTo(folder)
  return folder
}

export function emptyFolder(): string {
  const folder = mkdtempSync(join(aside(), 'halfway-test-'))
  atEnd(() => rm(folder, { recursive: true, force: true, maxRetries: 3 }))
  return folder
}

/** The URL of an empty database on TEST_DATABASE_URL's server, or on one started for this file alone. */
export async function freshUrl(): Promise<string> {
  const server = await postgresServer()
  const url = await createDatabase(server)
  atEnd(() => dropDatabase(server, url))
  return url
}

async function dropDatabase(server: string, url: string): Promise<void> {
  const sql = postgres(server, { max: 1, onnotice: () => {} })
  await sql`drop database if exists ${sql(new URL(url).pathname.slice(1))} with (force)`.finally(() => sql.end())
}

let started: Promise<string> | undefined

function postgresServer(): Promise<string> {
  started ??= process.env.TEST_DATABASE_URL ? Promise.resolve(process.env.TEST_DATABASE_URL) : startForThisFile()
  return started
}

async function startForThisFile(): Promise<string> {
  const { url, stop } = await startPostgres()
  atEnd(() => {
    started = undefined
    return stop()
  })
  return url
}
