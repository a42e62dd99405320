// Puts a backup into an empty database of either kind, all of it or nothing, and looks whether everybody is shown there what they were shown.
import { CannotStart } from '#db/cannot-start.ts'
import { countIn, type TableFilling, tablesToCopy } from '#db/copying.ts'
import { knownMigrations, migrateTo } from '#db/migrations.ts'
import { type DatabasePlace, fillDatabase } from '#db/open-database.ts'
import { type KeyPlaces, keysAt, nameOfKey } from '../log/master-key.ts'
import { openSecrets } from '../log/root-secret.ts'
import { VERSION } from '../ops/version.ts'
import { checkArchive, readArchive } from './archive.ts'
import { viewDigests } from './digests.ts'
import type { Manifest } from './manifest.ts'

type Restoring = { file: string; to: DatabasePlace; keys: KeyPlaces }

/** [BK5] Throws CannotStart, with nothing done, on a broken backup, one of a newer version, another key and a place that is not empty. */
export async function restoreBackup({ file, to, keys }: Restoring): Promise<Manifest> {
  const manifest = await checkArchive(file)
  refuseNewerBackup(manifest)
  await requireKey(manifest, keys)
  return fillDatabase(to, async (filling) => {
    await migrateTo(filling.db, manifest.migration.when)
    await fillAll(filling, { file, manifest })
    await migrateTo(filling.db, newestMigration())
    await compareViews(filling, { manifest, keys })
    return manifest
  })
}

// [BK4]
function refuseNewerBackup({ migration, product }: Manifest): void {
  if (knownMigrations().some(({ when }) => when === migration.when)) return
  throw new CannotStart(`This backup was made by a newer version of Halfway (${product}). Restore it with that one.`)
}

/** [BK2] The key is never in a backup. */
async function requireKey({ key }: Manifest, keys: KeyPlaces): Promise<void> {
  const names = (await keysAt(keys)).map(nameOfKey)
  if (names.includes(key)) return
  const where = keys.file ? ` as HALFWAY_KEY, or as the file ${keys.file}` : ' as HALFWAY_KEY'
  const others = names.length > 0 ? ` What is there now goes by ${names.join(' and ')}.` : ''
  throw new CannotStart(`This backup opens only with the key that goes by the name ${key}. Give that${where}.${others}`)
}

async function fillAll({ db, copyIn }: TableFilling, { file, manifest }: { file: string; manifest: Manifest }) {
  const expected = manifest.tables.map(({ name }) => name)
  const found = await tablesToCopy(db)
  if (expected.toSorted().join() !== found.toSorted().join()) throw new CannotStart(DIFFERENT)
  await readArchive(file, { table: copyIn })
  for (const { name, rows } of manifest.tables) {
    if ((await countIn(db, name)) !== rows) throw new CannotStart(DIFFERENT)
  }
}

const DIFFERENT = 'What came out of this backup is not what it says of itself, so nothing of it was kept.'

/** [BK7] Where another version made it, people may be shown the same in other words: then what opened there has to open here. */
async function compareViews({ db }: TableFilling, { manifest, keys }: { manifest: Manifest; keys: KeyPlaces }) {
  const { wrapping } = await openSecrets(db, keys)
  const shown = await viewDigests(db, wrapping)
  const isSame = manifest.product === VERSION && manifest.migration.when === newestMigration()
  for (const [session, before] of Object.entries(manifest.views)) {
    const now = shown[session]
    if (isSame ? now !== before : before !== null && !now) {
      throw new CannotStart(`The session ${session} is not shown here as it was shown there, so nothing was kept.`)
    }
  }
}

function newestMigration(): number {
  return Math.max(...knownMigrations().map(({ when }) => when))
}
