// The order inside app/: a page's folder is its own, and parts lie beneath the pages that use them. What the linter can tell of one
// import, it tells in biome.json; here stands what only all imports together show.
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'

const files = execFileSync('git', ['ls-files', 'app'], { encoding: 'utf8' })
  .split('\n')
  .filter((file) => /\.tsx?$/.test(file) && existsSync(file))

type Import = { from: string; to: string; path: string }

const imports: Import[] = files.flatMap((from) =>
  [...readFileSync(from, 'utf8').matchAll(/(?:from|import)\s*\(?\s*'((?:#app\/|\.)[^']+)'/g)].map(([, path = '']) => ({
    from,
    path,
    to: path.startsWith('.') ? join(dirname(from), path) : path.slice(1),
  })),
)

/** Of a file that lies in app/ itself: the file, since those have nothing to do with each other. */
function folderOf(file: string): string {
  const [app, folder, within, ...rest] = file.split('/')
  if (!within) return file
  return folder === 'room' && rest.length > 0 ? `${app}/room/${within}` : `${app}/${folder}`
}

/** Those that are reached again from where they lead. */
function circles(arrows: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  const reaches = (goal: string, from: string, seen: Set<string>): boolean =>
    [...(arrows.get(from) ?? [])].some((next) => {
      if (next === goal) return true
      if (seen.has(next)) return false
      seen.add(next)
      return reaches(goal, next, seen)
    })
  return [...arrows.keys()].filter((folder) => reaches(folder, folder, new Set()))
}

describe('Folders of app/', () => {
  test('no two of them need each other, also around others', () => {
    const arrows = new Map<string, Set<string>>()
    for (const { from, to } of imports) {
      const [folder, other] = [folderOf(from), folderOf(to)]
      if (folder !== other) arrows.set(folder, (arrows.get(folder) ?? new Set()).add(other))
    }
    expect(circles(arrows)).toEqual([])
    expect(circles(new Map([...arrows, ['app/ui', new Set(['app/room'])]]))).toContain('app/ui')
  })

  test('another one is named from the root, so that the linter sees which it is', () => {
    const top = (file: string) => file.split('/')[1]
    const climbing = imports.filter(({ from, to, path }) => path.startsWith('..') && top(from) !== top(to))
    expect(climbing).toEqual([])
  })

  test('[LE34] no page is sent as an outline with its parts to come', () => {
    const inParts = (file: string) => file.endsWith('/loading.tsx') || readFileSync(file, 'utf8').includes('<Suspense')
    expect(files.filter(inParts)).toEqual([])
  })

  test('the linter knows every folder of a page', () => {
    const pages = files.filter((file) => /\/(page\.tsx|route\.ts)$/.test(file))
    const folders = new Set(pages.flatMap((file) => file.split('/').slice(1, -1).slice(0, 1)))
    const law = /#app\/\{([^}]*)\}/.exec(readFileSync('biome.json', 'utf8'))?.[1]?.split(',') ?? []
    expect([...folders].filter((folder) => !law.includes(folder))).toEqual([])
  })
})
