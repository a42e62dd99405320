// A command for the one who runs the server: prints a fresh recovery code for an address whose person has lost every way in.
import { existsSync } from 'node:fs'
import { CannotStart } from '#db/cannot-start.ts'
import { openDatabase } from '#db/client.ts'
import { readEnv } from './env.ts'
import { codeForLockedOut } from './writes/account/recovery.ts'

async function main(): Promise<void> {
  const address = process.argv[2]?.trim().toLowerCase()
  if (!address) throw new CannotStart('Say for which address: npm run reset-sign-in name@example.org')
  if (existsSync('.env')) process.loadEnvFile('.env')
  const env = readEnv(process.env)
  if (!env.DATABASE_URL && !existsSync(env.DATA_DIR)) throw new CannotStart(`There is no database in ${env.DATA_DIR}.`)
  const { db, close } = await openDatabase({ url: env.DATABASE_URL, folder: env.DATA_DIR })
  const code = await codeForLockedOut(db, { address, at: Date.now() }).finally(close)
  if (!code) throw new CannotStart(`No account has the address ${address}.`)
  process.stdout.write(
    `\n${code}\n\nIt signs ${address} in once, under "Password lost?", with a new password. An authenticator app is not asked for any more.\n\n`,
  )
}

main().catch((fault: unknown) => {
  const reason = fault instanceof CannotStart ? fault.message : fault instanceof Error ? fault.stack : String(fault)
  process.stderr.write(`\n${reason}\n\n`)
  process.exit(1)
})
