// Another language is a line in shared/locale.ts and its words. Where code names a language, it would have to learn the next one:
// those places are counted here, and the type check names each that holds a table of languages.
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const NAMED = /'(?:en|es)'|\b(?:en|es):|\{ en, es \}|\blang="\w|\.(?:en|es)\b(?!\.ts)|\b(?:ENGLISH|SPANISH)\b/

/** What a language brings besides its sentences: the words of codes, those typed to confirm, and what a check of texts knows of it. */
const OF_A_LANGUAGE = [
  'server/core/locators.ts',
  'shared/exercises/checks/forbidden.ts',
  'shared/exercises/checks/manner.ts',
  'shared/leaving/choices.ts',
  'shared/locale.ts',
]
/** Where English stands for no reader: how a clock is taken apart, and the endings of English verbs. */
const NOT_FOR_READERS = ['shared/exercises/checks/reading-level.ts', 'shared/promised.ts']

function naming(file: string): boolean {
  const code = readFileSync(file, 'utf8').replaceAll(/^\s*(?:\/\/|\/?\*).*$/gm, '')
  return NAMED.test(code)
}

describe('Languages', () => {
  test('code names none but where a language is told of', () => {
    const files = execFileSync('git', ['ls-files', 'app', 'db', 'server', 'shared'], { encoding: 'utf8' })
      .split('\n')
      .filter((file) => /\.tsx?$/.test(file) && existsSync(file))
    expect(files.filter(naming)).toEqual([...OF_A_LANGUAGE, ...NOT_FOR_READERS].sort())
  })
})
