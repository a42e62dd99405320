// Keeps what this version makes, so that later ones can be held to it: `npx tsx tests/upgrades/make.ts 2` fills tests/upgrades/2.
// It needs pg_dump beside Postgres; reading what it made does not.
import { execFileSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { lt } from 'drizzle-orm'
import { openDatabase } from '#db/open-database.ts'
import { authSession } from '#db/schema/auth.ts'
import { emptyFolder, freshUrl, KINDS, type Kind } from '#tests/support/database.ts'
import { endAll } from '#tests/support/ending.ts'
import { serve } from '#tests/support/server.ts'
import { pack, squeeze } from './archive.ts'
import { playScene } from './scene.ts'

// Kept for years: no sign-in may run out meanwhile.
const NEVER = new Date('2126-01-01')
const KEY = Buffer.alloc(32, 7).toString('base64')

async function make(kind: Kind, to: string): Promise<void> {
  const folder = emptyFolder()
  const url = kind === 'postgres' ? await freshUrl() : null
  const settings = url ? { DATABASE_URL: url, HALFWAY_KEY: KEY } : {}
  const serving = await serve({ folder, settings: settings as Record<string, string> })
  const scene = await playScene(serving.origin)
  const madeAt = serving.now()
  await serving.stop()
  const { db, close } = await openDatabase({ url: url ?? undefined, folder })
  await db.update(authSession).set({ expiresAt: NEVER }).where(lt(authSession.expiresAt, NEVER))
  await close()
  mkdirSync(to, { recursive: true })
  writeFileSync(
    join(to, 'scene.json'),
    `${JSON.stringify({ madeAt, settings: url ? { HALFWAY_KEY: KEY } : {}, ...scene }, null, 1)}\n`,
  )
  for (const file of ['sealing-key', 'auth-secret']) {
    if (existsSync(join(folder, file))) copyFileSync(join(folder, file), join(to, file))
  }
  if (url) writeFileSync(join(to, 'dump.sql.br'), squeeze(dumpOf(url)))
  else pack(join(folder, 'database'), join(to, 'database.br'))
}

function dumpOf(url: string): string {
  const plain = ['--no-owner', '--no-privileges', '--inserts', '--rows-per-insert=200', '--restrict-key=halfway']
  const dumped = execFileSync('pg_dump', [...plain, url], { encoding: 'utf8', maxBuffer: 1 << 30 })
  // What only psql understands.
  return dumped.replace(/^\\.*$/gm, '')
}

const version = process.argv[2]
if (!version) throw new Error('which version? npx tsx tests/upgrades/make.ts 2')
for (const kind of KINDS) await make(kind, join('tests/upgrades', version, kind)).finally(endAll)
process.exit(0)
