// A command for the one who runs the server: writes everything that the database keeps into one file, also while the server runs.
import { accessSync, constants, existsSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { CannotStart } from '#db/cannot-start.ts'
import { openAsItIs } from '#db/open-database.ts'
import { sha256Of } from '../backup/archive.ts'
import { countsIn, type Manifest } from '../backup/manifest.ts'
import { takeBackup, withSpool, writeBackup } from '../backup/take.ts'
import { askServer } from './at-the-server.ts'
import { printOutcome } from './by-command.ts'
import { type Env, keysOf, placeOf } from './env.ts'

printOutcome(async (env) => {
  const file = fileGiven()
  const served = env.DATABASE_URL ? null : await askServer(env.DATA_DIR, 'backup')
  const manifest = await (served ? writeBackup(served, file) : backUpItself(env, file))
  const { tables, product, key, madeAt } = manifest
  return {
    said: `${file} holds everything as it was at ${madeAt}. Its words are sealed, and the key is not in it: ${keyOf(env, manifest)}`,
    counts: { backup: file, sha256: await sha256Of(file), product, key, madeAt, rows: countsIn({ tables }) },
  }
})

async function backUpItself(env: Env, file: string): Promise<Manifest> {
  const database = await openAsItIs(placeOf(env))
  const keys = keysOf(env)
  const from = async (spool: string | null) => writeBackup((await takeBackup(database, { keys, spool })).bytes(), file)
  // A large database does not fit into memory, and an embedded one is there already.
  const spool = `${file}.tables`
  const written = database.kind === 'pglite' ? from(null) : withSpool(spool, () => from(spool))
  return written.finally(database.close)
}

/** A name, or a folder to put it into. Nothing is written over. */
function fileGiven(): string {
  const given = resolve(process.argv[2] ?? '.')
  const name = `halfway-${new Date().toISOString().replace(/[-:]|\.\d+/g, '')}.tar.gz`
  const file = existsSync(given) && statSync(given).isDirectory() ? join(given, name) : given
  if (existsSync(file)) throw new CannotStart(`${file} is there already. Give another name.`)
  mustTake(dirname(file))
  return file
}

/** [RA5] */
function mustTake(folder: string): void {
  try {
    accessSync(folder, constants.W_OK)
  } catch {
    throw new CannotStart(
      `Nothing can be written into ${folder}. Is there such a folder, and may this account write in it?`,
    )
  }
}

/** [BK2] */
function keyOf(env: Env, { key }: Manifest): string {
  const where = env.HALFWAY_KEY ? 'HALFWAY_KEY' : join(env.DATA_DIR, 'sealing-key')
  return `keep a copy of ${where} (it goes by the name ${key}) somewhere else. Without it nobody can read this file.`
}
