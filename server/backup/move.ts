// Moves everything from one database to another: a backup of the one, restored into the other. The one before stays as it was, but for a
// mark by which no server starts on it.
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { CannotStart } from '#db/cannot-start.ts'
import type { Database } from '#db/client.ts'
import { forgetMove, isServed, moveOf, noteMove } from '#db/moved.ts'
import { type DatabasePlace, openAsItIs } from '#db/open-database.ts'
import type { Instant } from '#shared/time.ts'
import type { KeyPlaces } from '../log/master-key.ts'
import { countsIn, type Manifest } from './manifest.ts'
import { restoreBackup } from './restore.ts'
import { takeBackup, withSpool, writeBackup } from './take.ts'

type Moving = { to: DatabasePlace; keys: KeyPlaces; spool: string; at: Instant }

/** [BK8] No server may have the source. Begun again after a kill, it goes on to the same end. */
export async function moveEverything(source: Database, { to, keys, spool, at }: Moving): Promise<Manifest> {
  const place = placeNamed(to)
  const before = await moveOf(source.upkeep)
  if (before && before.place !== place) {
    throw new CannotStart(
      `What lies here went to ${before.place}. To move it elsewhere, take that back first: npm run move -- --stay`,
    )
  }
  const begunAt = before?.begunAt ?? at
  // [BK9] First, so that whoever starts from now on finds it.
  await noteMove(source.upkeep, { place, begunAt, doneAt: before?.doneAt ?? null })
  try {
    if (source.kind === 'postgres' && (await isServed(source.upkeep))) {
      throw new CannotStart('A server is using the database of DATABASE_URL. Stop all of them first.')
    }
    const manifest = await withSpool(spool, () => copyOver(source, { to, keys, spool, isResumed: before !== null }))
    await noteMove(source.upkeep, { place, begunAt, doneAt: at })
    return manifest
  } catch (fault) {
    if (!before) await forgetMove(source.upkeep)
    throw fault
  }
}

type Copying = Pick<Moving, 'to' | 'keys' | 'spool'> & { isResumed: boolean }

async function copyOver(source: Database, { to, keys, spool, isResumed }: Copying): Promise<Manifest> {
  const { manifest, bytes } = await takeBackup(source, { keys, spool })
  if (isResumed && (await liesAt(to, { manifest, keys }))) return manifest
  const file = join(spool, 'everything')
  await writeBackup(bytes(), file)
  return restoreBackup({ file, to, keys })
}

/** Whether it had come all the way already, and nobody has written there since. */
async function liesAt(
  to: DatabasePlace,
  { manifest, keys }: { manifest: Manifest; keys: KeyPlaces },
): Promise<boolean> {
  const there = await openAsItIs(to).catch((fault) => {
    if (fault instanceof CannotStart) return null
    throw fault
  })
  if (!there) return false
  const found = await takeBackup(there, { keys, spool: null }).finally(there.close)
  const same = (one: Manifest) => [countsIn(one), one.views, one.key]
  return isDeepStrictEqual(same(found.manifest), same(manifest))
}

/** As it may be shown and kept: without a password. */
export function placeNamed({ url, folder }: DatabasePlace): string {
  return url ? Object.assign(new URL(url), { password: '' }).href : folder
}
