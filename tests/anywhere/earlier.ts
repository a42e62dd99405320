// What the version before has left: its data folder, and the letters in it as they were read then.
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { newPerson } from '#tests/support/person.ts'
import { unpack } from '#tests/upgrades/archive.ts'
import type { Scene } from '#tests/upgrades/scene.ts'
import { lettersOf, lookAt, type Reading } from './chain.ts'

const PLACE = 'tests/upgrades'

export function layEarlier(folder: string): Reading {
  const newest = Math.max(...readdirSync(PLACE).map(Number).filter(Number.isInteger))
  const from = join(PLACE, String(newest), 'pglite')
  mkdirSync(join(folder, 'database'), { recursive: true, mode: 0o700 })
  unpack(join(from, 'database.br'), join(folder, 'database'))
  for (const file of ['sealing-key', 'auth-secret'])
    if (existsSync(join(from, file))) copyFileSync(join(from, file), join(folder, file))
  const { people } = JSON.parse(readFileSync(join(from, 'scene.json'), 'utf8')) as Scene
  const readers = Object.entries(people).map(([name, kept]) => ({
    name,
    ...kept,
    asked: kept.paths.filter((path) => /\/reflection\.(md|json)$/.test(path)),
  }))
  const read = async (origin: string) => {
    const all = await Promise.all(
      readers.map(({ name, locale, token, asked }) => lettersOf(name, newPerson(origin, locale, token), asked)),
    )
    return new Map(all.flatMap((letters) => [...letters]))
  }
  const look = async (origin: string) => {
    for (const { locale, token, asked } of readers) await lookAt(newPerson(origin, locale, token), asked)
  }
  const kept = readers.flatMap(({ name, asked }) =>
    keptOf(readFileSync(join(from, `${name}.txt`), 'utf8'), name, asked),
  )
  return { read, look, kept: new Map(kept) }
}

/** Each stands under its address, up to the next one; those for programs are not kept as they came. */
function keptOf(text: string, name: string, asked: readonly string[]): [string, string][] {
  const parts = text.split(/^## \d{3} (?=\/api\/)/m)
  return asked
    .filter((path) => path.endsWith('.md'))
    .map((path) => {
      const [part = ''] = parts.filter((one) => one.startsWith(`${path}\n`))
      return [`${name} ${path}`, part.slice(path.length + 1, -1)]
    })
}
