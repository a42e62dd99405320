// Another language is a line in shared/locale.ts and its folder in messages/. Code and tables of the database name none, so that none has
// to learn the next one; what no sentence says of a language lies in its lists, which are looked at here.
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { locatorsIn, readManners } from '#messages/lists.ts'
import { MESSAGES } from '#messages/messages.ts'
import { forbiddenBy } from '#shared/exercises/checks/manner.ts'
import { LOCALES } from '#shared/locale.ts'

const NAMED = /'(?:en|es)'|\b(?:en|es):|\{ en, es \}|\blang="\w|\.(?:en|es)\b(?!\.ts)|\b(?:ENGLISH|SPANISH)\b/

/** Where English stands for no reader: how a clock is taken apart, and the endings of English verbs. */
const NOT_FOR_READERS = ['shared/exercises/checks/reading-level.ts', 'shared/promised.ts']

function naming(file: string): boolean {
  const code = readFileSync(file, 'utf8').replaceAll(/^\s*(?:\/\/|\/?\*).*$/gm, '')
  return NAMED.test(code)
}

describe('Languages', () => {
  test('code and migrations name none but where there is a line for each', () => {
    const files = execFileSync('git', ['ls-files', 'app', 'db', 'server', 'shared'], { encoding: 'utf8' })
      .split('\n')
      .filter((file) => /\.(tsx?|sql)$/.test(file) && existsSync(file))
    expect(files.filter(naming)).toEqual(['shared/locale.ts', ...NOT_FOR_READERS].sort())
  })
})

describe.each(LOCALES)('The lists of %s', (locale) => {
  test('[ST8] the words to say are many, short, unlike each other and easily typed', async () => {
    const words = await locatorsIn(locale)
    expect(words.length).toBeGreaterThanOrEqual(200)
    expect(new Set(words).size).toBe(words.length)
    for (const word of words) expect(word).toMatch(/^[a-z]{3,9}$/)
  })

  test('[EX3] what is not to be said is looked for under the name of a problem, and nothing looks for no word', async () => {
    const manner = (await readManners())[locale]
    expect(Object.keys(MESSAGES[locale]['own-exercises'].problems)).toEqual(
      expect.arrayContaining(Object.keys(manner.forbidden)),
    )
    expect(manner.forbidden).toMatchObject({ label: expect.any(Array), 'medical-claim': expect.any(Array) })
    const patterns = [new RegExp(manner.joined), ...forbiddenBy(manner).map(([, pattern]) => pattern)]
    expect(patterns.filter((pattern) => pattern.test('7 — 7'))).toEqual([])
  })

  test('the word typed before something goes is one that stands as typed', () => {
    for (const word of Object.values(MESSAGES[locale]['typed-words'])) expect(word).toMatch(/^\p{Ll}+$/u)
  })
})
