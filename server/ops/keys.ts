// A command for the one who runs the server: changes the key outside the database, while servers run. Nobody is signed out.
import { text } from 'node:stream/consumers'
import { CannotStart } from '#db/cannot-start.ts'
import { openAsItIs } from '#db/open-database.ts'
import { type KeyChange, takeNewKey } from '../log/new-key.ts'
import { askServer } from './at-the-server.ts'
import { printOutcome } from './by-command.ts'
import { type Env, keysOf, placeOf } from './env.ts'

printOutcome(async (env) => {
  if (process.argv[2] !== 'rotate') throw new CannotStart('Say what to do with the key: npm run keys rotate')
  const served = env.DATABASE_URL ? null : await askServer(env.DATA_DIR, 'new-key', env.HALFWAY_KEY_NEXT)
  const change: KeyChange = served ? JSON.parse(await text(served)) : await changeItself(env)
  return { said: saidOf(change), counts: change }
})

async function changeItself(env: Env): Promise<KeyChange> {
  const database = await openAsItIs(placeOf(env))
  return takeNewKey(database.upkeep, keysOf(env)).finally(database.close)
}

function saidOf({ from, to, kept }: KeyChange): string {
  const next = kept
    ? `The key before (${from}) lies in ${kept}. Keep it where your backups’ keys are, and not here: backups made until now open with it alone.`
    : `Now give as HALFWAY_KEY what is HALFWAY_KEY_NEXT, and leave that out; until then servers start with both. Keep the key before (${from}): backups made until now open with it alone.`
  return `The database is sealed with the key ${to} from now on, and nobody was signed out. ${next} Make a backup now.`
}
