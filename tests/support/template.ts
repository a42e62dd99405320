// An embedded database that is made and migrated already, to copy from: it spares each test the seconds of making one.
import { createHash, randomUUID } from 'node:crypto'
import { constants, copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { openDatabase } from '#db/open-database.ts'

/** Puts a copy into a data folder that has none. */
export async function copyDatabaseTo(folder: string): Promise<void> {
  copyTree(join(await template(), 'database'), join(folder, 'database'))
}

// Node's own asks several times about each of the thousand files.
function copyTree(from: string, to: string): void {
  mkdirSync(to, { mode: 0o700 })
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [one, other] = [join(from, entry.name), join(to, entry.name)]
    if (entry.isDirectory()) copyTree(one, other)
    else copyFileSync(one, other, constants.COPYFILE_FICLONE)
  }
}

// Made once for each set of migrations and kept between runs.
async function template(): Promise<string> {
  const place = resolve('node_modules/.cache/halfway', migrationsHash())
  if (existsSync(place)) return place
  const aside = `${place}.${randomUUID()}`
  await mkdir(aside, { recursive: true })
  await openDatabase({ folder: aside }).then(({ close }) => close())
  await rename(aside, place).catch(() => rm(aside, { recursive: true }))
  return place
}

function migrationsHash(): string {
  const hash = createHash('sha256')
  for (const file of readdirSync('db/migrations').sort()) {
    if (file.endsWith('.sql')) hash.update(file).update(readFileSync(join('db/migrations', file)))
  }
  return hash.digest('hex').slice(0, 16)
}
