// Scopes prove that somebody was let in. The compiler takes none that is only written down, and no file but one says of a thing that it is one.
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { OfCouple, Seated } from '#server/core/access.ts'

const ACCESS = 'server/core/access.ts'
const files = execFileSync('git', ['ls-files', 'app', 'server'], { encoding: 'utf8' })
  .split('\n')
  .filter((file) => /\.tsx?$/.test(file) && file !== ACCESS && existsSync(file))

test('[PR49] what is only written down is no scope', () => {
  // @ts-expect-error It was not read from the database.
  const seated: Seated = { session: 'one', couple: 'one', seat: 'first', person: 'one' }
  // @ts-expect-error Nor was this.
  const own: OfCouple = { couple: 'one', person: 'one' }
  expect([seated, own]).toHaveLength(2)
})

test('[PR49] no other file says of a thing that it is one', () => {
  const scopes = [
    ...readFileSync(ACCESS, 'utf8').matchAll(/^export type (\w+) = (?:Proven<|(?:Seated|Counsels) &)/gm),
  ].map(([, name]) => name)
  expect(scopes).toContain('Seated')
  const said = new RegExp(`\\bas (${scopes.join('|')})\\b`)
  expect(files.filter((file) => said.test(readFileSync(file, 'utf8')))).toEqual([])
})
