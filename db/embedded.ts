// The embedded database, in `database/` inside the data folder. Made aside and then renamed, so that a kill never leaves half of one.
import { existsSync, mkdirSync, realpathSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { drizzle } from 'drizzle-orm/pglite'
import { migrate } from 'drizzle-orm/pglite/migrator'
import PQueue from 'p-queue'
import { CannotStart } from './cannot-start.ts'
import { ALONE } from './channel.ts'
import type { Database } from './client.ts'
import { lockFolder, type Release } from './lock.ts'
import { MIGRATIONS, refuseNewer } from './migrations.ts'
import { inTime } from './patience.ts'
import { openPrepared } from './prepared-embedded.ts'
import { NO_RECYCLING, sweepEmbedded } from './sweeping-embedded.ts'
import { NotBegun } from './trouble.ts'

export type Serving = {
  /** Another process has the folder now. Nothing may be served any more. */
  lost: (why: CannotStart) => void
}

export async function openEmbedded(folder: string, patience: number, serving?: Serving): Promise<Database> {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const place = join(folder, 'database')
  const lost = () => serving?.lost(new CannotStart(`Another Halfway is using ${folder} now.`))
  const releases: Release[] = []
  const letGo = async () => {
    for (const release of releases.reverse()) await release()
  }
  try {
    releases.push(await lockFolder(folder, { lost }))
    await makeIn(place)
    // The database may be reached through another folder too, by a link or a mount of its own.
    releases.push(await lockFolder(place, { lost }))
    const startParams = [...PGlite.defaultStartParams, ...NO_RECYCLING]
    const pglite = await PGlite.create(realpathSync(place), { startParams })
    releases.push(() => pglite.close())
    const db = drizzle(pglite, { casing: 'snake_case' })
    await refuseNewer(db)
    await migrate(db, MIGRATIONS)
    const sweep = () => sweepEmbedded(pglite, place).then(() => true)
    return { ...inTurns(pglite, patience), upkeep: db, kind: 'pglite', channel: ALONE, sweep, close: letGo }
  } catch (fault) {
    await letGo()
    throw fault
  }
}

async function makeIn(place: string): Promise<void> {
  if (!existsSync(place)) await make(place)
  if (!existsSync(join(place, 'PG_VERSION'))) {
    throw new CannotStart(`${place} is not a database of Halfway. Move it away, or give another folder.`)
  }
}

// A first start killed at the wrong moment leaves a folder that can never be opened, so it must not bear the real name yet.
async function make(place: string): Promise<void> {
  const aside = `${place}.unfinished`
  rmSync(aside, { recursive: true, force: true })
  const pglite = await PGlite.create(aside)
  await pglite.close()
  renameSync(aside, place)
}

/** [DU40] The embedded database does one thing at a time. Work that has waited too long for its turn is not begun. */
function inTurns(pglite: PGlite, patience: number): Pick<Database, 'db' | 'prepared'> {
  const turns = new PQueue({ concurrency: 1 })
  const waiting = { patience, served: { count: 0 }, late: () => new NotBegun('the database was busy') }
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => inTime((begun) => turns.add(begun), work, waiting)
  const client: Pick<PGlite, 'query' | 'transaction'> = {
    query: (...asked) => inTurn(() => pglite.query(...asked)),
    transaction: (work) => inTurn(() => pglite.transaction(work)),
  }
  const prepared = openPrepared(pglite)
  return {
    db: drizzle(client as PGlite, { casing: 'snake_case' }),
    prepared: (...asked) => inTurn(() => prepared(...asked)),
  }
}
