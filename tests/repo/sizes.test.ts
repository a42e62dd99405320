// Files stay small enough to be read in one go. Tests and migrations are not counted.
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const listed = execFileSync('git', ['ls-files', '*.ts', '*.tsx'], { encoding: 'utf8' }).split('\n')
const files = listed
  .filter((file) => existsSync(file) && !/^(tests|db\/migrations)\//.test(file) && file !== '')
  .map((file) => ({ file, lines: readFileSync(file, 'utf8').split('\n').length - 1 }))
  .sort((a, b) => a.lines - b.lines)
const part = (share: number) => files[Math.floor(files.length * share)]?.lines

describe('Sizes', () => {
  test('no file is longer than 300 lines', () => {
    expect(files.filter(({ lines }) => lines > 300)).toEqual([])
  })

  test('half of them have at most 70 lines, nine in ten at most 180', () => {
    expect(part(0.5)).toBeLessThanOrEqual(70)
    expect(part(0.9)).toBeLessThanOrEqual(180)
  })
})
