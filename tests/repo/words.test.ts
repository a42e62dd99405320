// One word for one thing: the words we do not use appear in no file's name and in no exported name of ours.
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { describe, expect, test } from 'vitest'

const BANNED = [
  ...['user', 'player', 'match', 'message', 'chat', 'item', 'data', 'info', 'manager', 'handler', 'helper'],
  ...['util', 'misc', 'process', 'payload', 'status'],
]
const banned = new RegExp(`^(${BANNED.join('|')})s?$`)

// The sign-in library looks for this name.
const NOT_OURS = ['authUser']
// All words people read lie in messages/, and go by that name in code.
const aboutMessages = (file: string) => basename(file).startsWith('messages.')

const files = execFileSync('git', ['ls-files', 'app', 'db', 'scripts', 'server', 'shared', 'tests'], {
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => /\.(ts|tsx|mjs|js)$/.test(file) && existsSync(file) && !aboutMessages(file))

function wordsIn(name: string): string[] {
  return name.split(/[^a-zA-Z]+|(?<=[a-z])(?=[A-Z])/).map((word) => word.toLowerCase())
}

function exportedBy(file: string): string[] {
  const exports = /^export (?:default )?(?:async )?(?:const|let|function\*?|type|class|interface|enum) (\w+)/gm
  return [...readFileSync(file, 'utf8').matchAll(exports)].map(([, name = '']) => name)
}

describe('Words', () => {
  test('no file is named with a word we do not use', () => {
    expect(files.filter((file) => wordsIn(basename(file)).some((word) => banned.test(word)))).toEqual([])
  })

  test('nothing exported is named with a word we do not use', () => {
    const named = files.flatMap((file) => exportedBy(file).map((name) => ({ file, name })))
    const wrong = named.filter(
      ({ name }) => !NOT_OURS.includes(name) && wordsIn(name).some((word) => banned.test(word)),
    )
    expect(wrong).toEqual([])
  })
})
