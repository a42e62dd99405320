// Two people whose program was written from docs/protocol.md alone, in Python with nothing but its standard library.
import { execFile, spawnSync } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { serve } from '#tests/support/server.ts'

const isThere = spawnSync('python3', ['--version']).status === 0

// Between them, with what stands around them, they have every kind of prompt.
const EXERCISES = ['the-map-of-needs', 'reaching-softly']
const KINDS = 'agree breathe builder carry choice guess kept mirror offer opened rank read scale talk text'.split(' ')

test('[FC4] it takes two people from the invitation to the letter, by every kind of prompt and in two languages', async ({
  skip,
}) => {
  skip(!isThere, 'left out: there is no python3 here')
  const { origin } = await serve()
  const { stdout } = await promisify(execFile)('python3', ['-B', 'tests/foreign/evening.py', origin, ...EXERCISES])
  const { met, letters } = JSON.parse(stdout)
  expect(met).toEqual(expect.arrayContaining(KINDS))
  expect(Object.keys(letters)).toEqual(EXERCISES)
  expect(JSON.stringify(letters)).toContain('Mara')
})
