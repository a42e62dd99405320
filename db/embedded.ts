// The embedded database, in `database/` inside the data folder. Made aside and then renamed, so that a kill never leaves half of one.
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { drizzle } from 'drizzle-orm/pglite'
import { migrate } from 'drizzle-orm/pglite/migrator'
import { CannotStart } from './cannot-start.ts'
import { ALONE } from './channel.ts'
import type { Database } from './client.ts'
import { lockFolder } from './lock.ts'
import { MIGRATIONS, refuseNewer } from './migrations.ts'

export async function openEmbedded(folder: string): Promise<Database> {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const release = await lockFolder(folder)
  try {
    const pglite = await openOrMake(join(folder, 'database'))
    const db = drizzle(pglite, { casing: 'snake_case' })
    await refuseNewer(db)
    await migrate(db, MIGRATIONS)
    return { db, kind: 'pglite', channel: ALONE, close: () => pglite.close().finally(release) }
  } catch (fault) {
    await release()
    throw fault
  }
}

async function openOrMake(place: string): Promise<PGlite> {
  if (!existsSync(place)) await make(place)
  if (!existsSync(join(place, 'PG_VERSION'))) {
    throw new CannotStart(`${place} is not a database of Halfway. Move it away, or give another folder.`)
  }
  return PGlite.create(place)
}

// A first start killed at the wrong moment leaves a folder that can never be opened, so it must not bear the real name yet.
async function make(place: string): Promise<void> {
  const aside = `${place}.unfinished`
  rmSync(aside, { recursive: true, force: true })
  const pglite = await PGlite.create(aside)
  await pglite.close()
  renameSync(aside, place)
}
