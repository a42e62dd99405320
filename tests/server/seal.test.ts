// Sealing: what opens, what does not, and what the length of a sealed thing gives away.
import { describe, expect, test } from 'vitest'
import { newKey, open, seal, unwrap, wrap } from '#server/log/seal.ts'

const key = newKey()
const place = 'session:1:first:words'
const said = 'an evening together'

function flipped(sealed: Buffer, at: number): Buffer {
  const tampered = Buffer.from(sealed)
  tampered.writeUInt8(tampered.readUInt8(at) ^ 1, at)
  return tampered
}

describe('PR Sealing', () => {
  test.each(['', said, 'Añoranza, ¿quizá? 🌧️', '\u0000', 'x'.repeat(5000)])(
    'what was sealed opens again: %j',
    (words) => {
      expect(open(key, seal(key, words, place), place)).toBe(words)
    },
  )

  test('another key does not open it', () => {
    expect(() => open(newKey(), seal(key, said, place), place)).toThrow()
  })

  test('it opens in no other place', () => {
    expect(() => open(key, seal(key, said, place), 'session:2:first:words')).toThrow()
  })

  test.each([0, 11, 12, 27, 28, 100])('a flipped bit at byte %i is noticed', (at) => {
    expect(() => open(key, flipped(seal(key, said, place), at), place)).toThrow()
  })

  test('a tag cut short is refused', () => {
    const sealed = seal(key, said, place)
    expect(() => open(key, sealed.subarray(0, 12 + 4), place)).toThrow()
    expect(() => open(key, sealed.subarray(0, 12), place)).toThrow()
  })

  test('short words of different lengths are sealed in the same length', () => {
    const lengths = ['', 'no', said, 'y'.repeat(252)].map((words) => seal(key, words, place).length)
    expect(new Set(lengths).size).toBe(1)
    expect(seal(key, 'y'.repeat(253), place).length).toBe((lengths[0] ?? 0) + 256)
  })

  test('the same words sealed twice look different', () => {
    expect(seal(key, said, place).equals(seal(key, said, place))).toBe(false)
  })

  test('a wrapped key comes back only with its master and in its place', () => {
    const master = newKey()
    const wrapped = wrap(master, key, 'key:1')
    expect(unwrap(master, wrapped, 'key:1').equals(key)).toBe(true)
    expect(() => unwrap(newKey(), wrapped, 'key:1')).toThrow()
    expect(() => unwrap(master, wrapped, 'key:2')).toThrow()
  })
})
