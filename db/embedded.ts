// The embedded database, in `database/` inside the data folder. Made aside and then renamed, so that a kill never leaves half of one.
import { existsSync, mkdirSync, readFileSync, realpathSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { drizzle } from 'drizzle-orm/pglite'
import { migrate } from 'drizzle-orm/pglite/migrator'
import PQueue from 'p-queue'
import { extract } from 'tar'
import { CannotStart } from './cannot-start.ts'
import { ALONE } from './channel.ts'
import type { Database } from './client.ts'
import type { TableFilling } from './copying.ts'
import { fillIn, snapshotOf } from './copying-embedded.ts'
import { lockFolder, type Release } from './lock.ts'
import { MIGRATIONS, refuseNewer, refuseOlder } from './migrations.ts'
import { inTime } from './patience.ts'
import { openPrepared } from './prepared-embedded.ts'
import { NO_RECYCLING, sweepEmbedded } from './sweeping-embedded.ts'
import { NotBegun, noting, type ToldOfAsking } from './trouble.ts'

// [DU84] Made by the build, and counted from the repository's root, as the migrations are. Sources that were not built have none.
const EMPTY = 'dist/empty-database.tar.gz'

// [FC9] As much as Postgres takes by itself would lie in the memory of this process from the start, for a couple's few thousand rows.
const SMALL = ['-c', 'shared_buffers=32MB']
const START_PARAMS = [...PGlite.defaultStartParams, ...SMALL]

export type Serving = {
  /** Another process has the folder now. Nothing may be served any more. */
  lost: (why: CannotStart) => void
  asked?: ToldOfAsking | undefined
}

// [BK3] What the package brings; another major version could not read its files.
const MAJOR = '18'

/** `look`: it is only looked at, and stays as it is. Null: a command of the operator, which brings none of the server's promises. */
export async function openEmbedded(
  folder: string,
  patience: number,
  opening: Serving | 'look' | null,
): Promise<Database> {
  const place = join(folder, 'database')
  if (opening === 'look' && !existsSync(place)) throw new CannotStart(`There is no database in ${folder}.`)
  makeFolder(folder)
  const serving = opening === 'look' ? null : opening
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
    const startParams = [...START_PARAMS, ...NO_RECYCLING]
    const pglite = await PGlite.create(realpathSync(place), { startParams })
    releases.push(() => pglite.close())
    const db = drizzle(pglite, { casing: 'snake_case' })
    await refuseNewer(db)
    await (opening === 'look' ? refuseOlder(db) : migrate(db, MIGRATIONS))
    const sweep = () => sweepEmbedded(pglite, place).then(() => true)
    const ways = { channel: ALONE, sweep, snapshot: snapshotOf(pglite), close: letGo }
    return { ...inTurns(pglite, patience, serving?.asked), ...ways, upkeep: db, kind: 'pglite' }
  } catch (fault) {
    await letGo()
    throw fault
  }
}

/** [RM8] */
export function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
  } catch (fault) {
    throw new CannotStart(
      `The folder ${folder} of DATA_DIR cannot be made (${(fault as NodeJS.ErrnoException).code}). Let it belong to whoever runs Halfway, or give another.`,
    )
  }
}

async function makeIn(place: string): Promise<void> {
  if (!existsSync(place)) await make(place, async () => {})
  const named = join(place, 'PG_VERSION')
  if (!existsSync(named)) {
    throw new CannotStart(`${place} is not a database of Halfway. Move it away, or give another folder.`)
  }
  const major = readFileSync(named, 'utf8').trim()
  if (major === MAJOR) return
  throw new CannotStart(
    `${place} was made by Postgres ${major}, and this version of Halfway brings Postgres ${MAJOR}. With the version you had before make a backup (npm run backup), move the folder away, and restore the backup with this one (npm run restore). docs/updating.md has it step by step.`,
  )
}

// A first start killed at the wrong moment leaves a folder that can never be opened, so it must not bear the real name yet.
async function make<T>(place: string, fill: (aside: string) => Promise<T>): Promise<T> {
  const aside = `${place}.unfinished`
  rmSync(aside, { recursive: true, force: true })
  if (existsSync(EMPTY)) await unpack(EMPTY, aside)
  else await (await PGlite.create(aside)).close()
  const filled = await fill(aside)
  renameSync(aside, place)
  return filled
}

/** [BK5] [BK6] It has its name only once everything is in it. */
export async function fillEmbedded<T>(folder: string, fill: (at: TableFilling) => Promise<T>): Promise<T> {
  makeFolder(folder)
  const place = join(folder, 'database')
  const release = await lockFolder(folder)
  try {
    if (existsSync(place)) {
      throw new CannotStart(
        `${place} is there already, and a backup is put only where nothing is. Move it away, or give another DATA_DIR.`,
      )
    }
    return await make(place, async (aside) => {
      const pglite = await PGlite.create(aside, { startParams: START_PARAMS })
      return fillIn(pglite, fill).finally(() => pglite.close())
    })
  } finally {
    await release()
  }
}

/** Into a folder that is not there yet. */
export async function unpack(file: string, folder: string): Promise<void> {
  mkdirSync(folder, { mode: 0o700 })
  await extract({ cwd: folder, file })
}

/** [DU40] The embedded database does one thing at a time. Work that has waited too long for its turn is not begun. */
function inTurns(pglite: PGlite, patience: number, asked: ToldOfAsking | undefined): Pick<Database, 'db' | 'prepared'> {
  const turns = new PQueue({ concurrency: 1 })
  const waiting = { patience, served: { count: 0 }, late: () => new NotBegun('the database was busy') }
  const inTurn = <T>(work: () => Promise<T>): Promise<T> =>
    noting(asked, () => inTime((begun) => turns.add(begun), work, waiting))
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
