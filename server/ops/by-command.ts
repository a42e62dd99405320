// What the commands of the one who runs the server have in common: the settings, the database, one answer on the screen, and the end.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { CannotStart } from '#db/cannot-start.ts'
import type { Database } from '#db/client.ts'
import { openDatabase } from '#db/open-database.ts'
import { tellThrough } from '../live/redis-channel.ts'
import { openSecrets, type Secrets } from '../log/root-secret.ts'
import { type Env, readEnv } from './env.ts'
import { openJournal } from './journal.ts'

/** `work` says what is printed. The embedded database is open to one process at a time: where the server has it, that is said. */
export function byCommand(
  work: (at: { env: Env; database: Database; secrets: () => Promise<Secrets> }) => Promise<string>,
): void {
  const answered = async () => {
    if (existsSync('.env')) process.loadEnvFile('.env')
    const env = readEnv(process.env)
    if (!env.DATABASE_URL && !existsSync(env.DATA_DIR)) {
      throw new CannotStart(`There is no database in ${env.DATA_DIR}.`)
    }
    const opened = await openDatabase({ url: env.DATABASE_URL, folder: env.DATA_DIR })
    const database = tellThrough(env.REDIS_URL, opened, openJournal(env.LOG_LEVEL))
    const file = env.DATABASE_URL ? null : join(env.DATA_DIR, 'sealing-key')
    const secrets = () => openSecrets(database.db, { given: env.HALFWAY_KEY, file, folder: env.DATA_DIR })
    return work({ env, database, secrets }).finally(database.close)
  }
  answered().then(
    (said) => void process.stdout.write(`\n${said}\n\n`),
    (fault: unknown) => {
      const reason = fault instanceof CannotStart ? fault.message : fault instanceof Error ? fault.stack : String(fault)
      process.stderr.write(`\n${reason}\n\n`)
      process.exitCode = 1
    },
  )
}

/** The address that the command was given. Throws CannotStart without one. */
export function addressGiven(command: string): string {
  const address = process.argv[2]?.trim().toLowerCase()
  if (!address) throw new CannotStart(`Say for which address: npm run ${command} name@example.org`)
  return address
}
