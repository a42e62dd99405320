// A part of the build: an empty embedded database as an archive, which a first start unpacks. To make one takes three times the memory that
// it takes to open one.
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { create } from 'tar'

const aside = mkdtempSync(join(tmpdir(), 'halfway-database-'))
try {
  const pglite = await PGlite.create(join(aside, 'database'))
  await pglite.close()
  const cwd = join(aside, 'database')
  await create({ cwd, file: 'dist/empty-database.tar.gz', gzip: true, portable: true }, readdirSync(cwd))
} finally {
  rmSync(aside, { recursive: true, force: true })
}
