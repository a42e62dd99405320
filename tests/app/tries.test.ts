// Guessing at spoken codes: who guesses waits, and nobody else. With the limits that a server has.
import { describe, expect, test } from 'vitest'
import { tryingCodes } from '#server/doors/tries.ts'
import { LIMITS, openLimits } from '#server/front/limits.ts'
import { refuse } from '#shared/session/refusal.ts'

const HOUR = 3_600_000

function guessing() {
  let at = 0
  const limits = openLimits({ budgets: LIMITS, now: () => at })
  const from = (address: string) => ({ limits, address })
  const guess = (address: string, word: string, right = false) =>
    tryingCodes(from(address), word, () => Promise.resolve(right ? { found: true } : refuse('invitation-closed')))
  return {
    wrong: (address: string, word = 'maple') => guess(address, word),
    right: (address: string, word = 'maple') => guess(address, word, true),
    wait: (milliseconds: number) => {
      at += milliseconds
    },
  }
}

const TOO_MANY = { refused: 'too-many' }
const FOUND = { found: true }

describe('ST Spoken codes and those who guess', () => {
  test('[ST8] five wrong ones at one code, and its place waits: right or not, however the word is written', async () => {
    const { wrong, right, wait } = guessing()
    for (const word of ['maple', 'Maple ', 'MAPLE', 'máple', 'ma ple'])
      expect(await wrong('203.0.113.8', word)).toEqual(refuse('invitation-closed'))
    expect(await wrong('203.0.113.8')).toEqual(TOO_MANY)
    expect(await right('203.0.113.8')).toEqual(TOO_MANY)
    expect(await right('203.0.113.8', 'walnut')).toEqual(FOUND)
    wait(HOUR)
    expect(await right('203.0.113.8')).toEqual(FOUND)
  })

  test('[ST8] many at once get no more tries than one after the other', async () => {
    const { wrong } = guessing()
    const answers = await Promise.all(Array.from({ length: 40 }, () => wrong('203.0.113.8')))
    expect(answers.filter((answer) => 'refused' in answer && answer.refused === 'invitation-closed')).toHaveLength(5)
  })

  test.each([
    ['from one place', () => '203.0.113.8'],
    ['from ten thousand places', (at: number) => `10.${at >> 16}.${(at >> 8) % 256}.${at % 256}`],
    ['from one network of households', (at: number) => `2001:db8:1:${at.toString(16)}::/64`],
  ])('[ST42] ten thousand strangers’ tries %s hold up nobody else', async (_, from) => {
    const { wrong, right } = guessing()
    for (let at = 0; at < 10_000; at++) await wrong(from(at), at % 2 ? 'maple' : 'walnut')
    for (const place of ['198.51.100.7', '2001:db8:9:1::/64']) expect(await right(place)).toEqual(FOUND)
    for (const _ of [1, 2, 3, 4]) expect(await wrong('198.51.100.7')).toEqual(refuse('invitation-closed'))
    expect(await right('198.51.100.7')).toEqual(FOUND)
  })

  test('[ST42] in a flood each place has five wrong ones in all, at whatever codes', async () => {
    const { wrong, right } = guessing()
    const words = ['maple', 'walnut', 'otter', 'lemon', 'canoe', 'robin', 'olive']
    for (const word of words) expect(await wrong('198.51.100.7', word)).toEqual(refuse('invitation-closed'))
    for (let at = 0; at < 2_000; at++) await wrong(`10.0.${at >> 8}.${at % 256}`)
    expect(await wrong('198.51.100.7', 'heron')).toEqual(TOO_MANY)
    expect(await right('198.51.100.8', 'heron')).toEqual(FOUND)
  })

  test('[ST42] forty who each type their own code behind one router are let through', async () => {
    const { right, wrong } = guessing()
    for (let person = 0; person < 40; person++) {
      // One slip of the finger each, and then looking, becoming a guest and knocking.
      await wrong('198.51.100.7', `word ${person}`)
      for (const _ of [1, 2, 3]) expect(await right('198.51.100.7', `word ${person}`)).toEqual(FOUND)
    }
  })
})
