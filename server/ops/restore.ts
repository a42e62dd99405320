// A command for the one who runs the server: puts a backup into the database that the settings name, which has to be empty.
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { CannotStart } from '#db/cannot-start.ts'
import { countsIn } from '../backup/manifest.ts'
import { restoreBackup } from '../backup/restore.ts'
import { printOutcome } from './by-command.ts'
import { keysOf, placeOf } from './env.ts'

printOutcome(async (env) => {
  const file = process.argv[2]
  if (!file) throw new CannotStart('Say which backup: npm run restore -- halfway-20261130T020000Z.tar.gz')
  // [RA5]
  if (!existsSync(file)) throw new CannotStart(`There is no backup ${resolve(file)}.`)
  const to = placeOf(env)
  const manifest = await restoreBackup({ file, to, keys: keysOf(env) })
  const { madeAt, views } = manifest
  return {
    said: `${env.DATABASE_URL ? 'The database' : env.DATA_DIR} holds what ${file} held, as it was at ${madeAt}. What somebody has deleted since then is there again: tell those who use this server.`,
    counts: { restored: file, madeAt, sessions: Object.keys(views).length, rows: countsIn(manifest) },
  }
})
