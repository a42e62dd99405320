// What the commands of the one who runs the server have in common: the settings, the database, one answer on the screen, and the end.
import { existsSync } from 'node:fs'
import { CannotStart } from '#db/cannot-start.ts'
import type { Database } from '#db/client.ts'
import { openDatabase } from '#db/open-database.ts'
import { Address } from '../doors/account-shapes.ts'
import { tellThrough } from '../live/redis-channel.ts'
import { openSecrets, type Secrets } from '../log/root-secret.ts'
import { type Env, keysOf, placeOf, readEnv } from './env.ts'
import { openJournal } from './journal.ts'

/** `counts` is for programs: one line of JSON, the last that is printed. */
type Told = string | { said: string; counts: object }

/** `work` says what is printed. */
export function printOutcome(work: (env: Env) => Promise<Told>): void {
  const answered = async () => {
    if (existsSync('.env')) process.loadEnvFile('.env')
    return work(readEnv(process.env))
  }
  answered().then(
    (told) => {
      const { said, counts } = typeof told === 'string' ? { said: told, counts: null } : told
      process.stdout.write(`\n${said}\n\n${counts ? `${JSON.stringify(counts)}\n` : ''}`)
    },
    (fault: unknown) => {
      const reason = fault instanceof CannotStart ? fault.message : fault instanceof Error ? fault.stack : String(fault)
      process.stderr.write(`\n${reason}\n\n`)
      process.exitCode = 1
    },
  )
}

/** The embedded database is open to one process at a time: where the server has it, that is said. */
export function byCommand(
  work: (at: { env: Env; database: Database; secrets: () => Promise<Secrets> }) => Promise<string>,
): void {
  printOutcome(async (env) => {
    if (!env.DATABASE_URL && !existsSync(env.DATA_DIR)) {
      throw new CannotStart(`There is no database in ${env.DATA_DIR}.`)
    }
    const opened = await openDatabase(placeOf(env))
    const database = tellThrough(env.REDIS_URL, opened, openJournal(env))
    const secrets = () => openSecrets(database.db, { ...keysOf(env), folder: env.DATA_DIR })
    return work({ env, database, secrets }).finally(database.close)
  })
}

/** The address that the command was given. Throws CannotStart without one. */
export function addressGiven(command: string): string {
  // [PA6]
  const address = Address.safeParse(process.argv[2])
  if (!address.success) throw new CannotStart(`Say for which address: npm run ${command} name@example.org`)
  return address.data
}
