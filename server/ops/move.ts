// A command for the one who runs the server: moves everything from the database that the settings name to another one, of either kind.
import { rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { CannotStart } from '#db/cannot-start.ts'
import { forgetMove } from '#db/moved.ts'
import { type DatabasePlace, openAsItIs } from '#db/open-database.ts'
import { countsIn } from '../backup/manifest.ts'
import { moveEverything, placeNamed } from '../backup/move.ts'
import { printOutcome } from './by-command.ts'
import { type Env, keysOf, placeOf } from './env.ts'

printOutcome(async (env) => {
  const [given] = process.argv.slice(2)
  if (!given) {
    throw new CannotStart(
      'Say where to: npm run move -- postgres://halfway@localhost/halfway, or a folder: npm run move -- ./data',
    )
  }
  const source = await openAsItIs(placeOf(env))
  try {
    const spool = join(env.DATA_DIR, 'move.unfinished')
    if (given === '--stay') {
      await forgetMove(source.upkeep)
      await rm(spool, { recursive: true, force: true })
      return 'Servers start on this database again. See to it that none starts on the other one.'
    }
    const to = targetOf(env, given)
    const manifest = await moveEverything(source, { to, keys: keysOf(env), spool, at: Date.now() })
    const views = Object.keys(manifest.views).length
    return { said: saidOf(env, to), counts: { moved: placeNamed(to), sessions: views, rows: countsIn(manifest) } }
  } finally {
    await source.close()
  }
})

function targetOf(env: Env, given: string): DatabasePlace {
  return /^postgres(ql)?:/.test(given) ? { url: given, folder: env.DATA_DIR } : { folder: resolve(given) }
}

function saidOf(env: Env, to: DatabasePlace): string {
  const key = env.HALFWAY_KEY
    ? 'the HALFWAY_KEY of now'
    : `as HALFWAY_KEY what stands in ${join(env.DATA_DIR, 'sealing-key')}`
  const place = to.url ? `DATABASE_URL=${placeNamed(to)}` : `DATA_DIR=${to.folder} and without DATABASE_URL`
  return `Everything is there. Start the server with ${place}, and ${key}. What lies here stays as it was, and no server starts on it any more; delete it once you are content.`
}
