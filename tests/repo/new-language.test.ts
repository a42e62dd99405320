// A copy of the tree gets a third language. With its line alone, every file that its folder lacks is named; with a folder, English under
// another name here, what looks at words compiles and finds nothing.
import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const copy = mkdtempSync(join(tmpdir(), 'halfway-language-'))
const at = (file: string) => join(copy, file)

const LINE = "  fr: { name: 'Français', region: 'fr' },"
const NEEDED = [
  '.gitignore',
  'biome.json',
  'docs',
  'lint',
  'messages',
  'package.json',
  'shared',
  'tests/support',
  'vitest.config.ts',
]
/** What looks at the words of every language. The first publishes the schema, too. */
const LOOKING = [
  'tests/docs/exercise-format.test.ts',
  'tests/repo/languages.test.ts',
  'tests/repo/messages.test.ts',
  'tests/repo/plain-words.test.ts',
  'tests/shared/exercises/lints.test.ts',
  'tests/shared/exercises/translations.test.ts',
  'tests/shared/exercises/ways.test.ts',
  'tests/shared/reflection/words.test.ts',
]

beforeAll(() => {
  for (const name of [...NEEDED, ...LOOKING, 'tests/shared/exercises/library.ts']) {
    cpSync(name, at(name), { recursive: true })
  }
  symlinkSync(resolve('node_modules'), at('node_modules'))
  const { compilerOptions } = JSON.parse(readFileSync('tsconfig.json', 'utf8'))
  const whole = { ...compilerOptions, incremental: false, plugins: [] }
  writeFileSync(
    at('tsconfig.json'),
    JSON.stringify({ compilerOptions: whole, include: ['messages', 'shared', ...LOOKING] }),
  )
  const parts = readFileSync('shared/locale.ts', 'utf8').split('\n} as const')
  expect(parts).toHaveLength(2)
  writeFileSync(at('shared/locale.ts'), parts.join(`\n${LINE}\n} as const`))
  // What looks at code asks git for it.
  for (const args of [
    ['init', '--quiet'],
    ['add', 'shared'],
  ])
    execFileSync('git', args, { cwd: copy })
})
afterAll(() => rmSync(copy, { recursive: true }))

function run(command: string, ...args: string[]): { said: string; status: number | null } {
  const at = { cwd: copy, encoding: 'utf8' } as const
  const { stdout, stderr, status } = spawnSync(resolve('node_modules/.bin', command), args, at)
  return { said: stdout + stderr, status }
}

describe('A third language', () => {
  test('with its line alone, every file that it lacks is named', () => {
    const { said } = run('vitest', 'run', 'tests/repo/messages.test.ts', '-t', 'same namespaces and lists')
    const files = readdirSync('messages/en', { recursive: true, encoding: 'utf8' }).filter((file) =>
      /\.json$/.test(file),
    )
    expect(files.filter((file) => !said.includes(`"${file.replace('.json', '')}"`))).toEqual([])
  })

  test('with its folder all compiles, what looks at words finds nothing, and the published schema has it', () => {
    cpSync('messages/en', at('messages/fr'), { recursive: true })
    expect(run('tsc', '-p', '.').said).toBe('')
    const { said, status } = run('vitest', 'run', ...LOOKING, '-u')
    expect(status, said).toBe(0)
    expect(readFileSync(at('docs/exercise.schema.json'), 'utf8')).toContain('"enum": ["en", "es", "fr"]')
  })
})
