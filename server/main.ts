// The process: reads the settings, starts the server, says where it is, and stops it when told to. Wiring only.
import { existsSync } from 'node:fs'
import { CannotStart } from '#db/cannot-start.ts'
import { readEnv } from './ops/env.ts'
import { describeFault, openJournal } from './ops/journal.ts'
import { whereItIs } from './ops/lan.ts'
import { start } from './start.ts'

const WITHIN = 4_500

async function main(): Promise<void> {
  // What the environment says goes before what the file says.
  if (existsSync('.env')) process.loadEnvFile('.env')
  // The built server is for use, its sources are for work on it.
  const mode = import.meta.url.endsWith('/dist/server.js') ? 'production' : 'development'
  Object.assign(process.env, { NODE_ENV: process.env.NODE_ENV || mode, NEXT_TELEMETRY_DISABLED: '1' })
  const opened = process.argv.includes('--lan') ? { HOST: '0.0.0.0' } : {}
  const env = readEnv({ ...process.env, ...opened })
  const journal = openJournal(env)
  process.on('unhandledRejection', (fault) => journal.error(describeFault(fault), 'unhandled'))

  const { port, lan, stop } = await start({ env, journal, lost: end })
  process.stdout.write(`\n${whereItIs({ port, lan, base: env.BASE_URL }).join('\n')}\n\n`)

  const leave = () => {
    setTimeout(() => process.exit(0), WITHIN).unref()
    void stop().finally(() => process.exit(0))
  }
  process.once('SIGTERM', leave)
  process.once('SIGINT', leave)
}

/** Another server has the database: this one must not touch it, not even to stop in order. */
function end(fault: unknown): never {
  const reason = fault instanceof CannotStart ? fault.message : fault instanceof Error ? fault.stack : String(fault)
  process.stderr.write(`\n${reason}\n\n`)
  process.exit(1)
}

main().catch(end)
