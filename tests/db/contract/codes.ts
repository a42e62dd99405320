// Spoken codes, on any database: found by their word, opened by their digits, over after ten minutes.
import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { Db } from '#db/client.ts'
import { codeOfInvite, makeCode, tryCode } from '#db/codes.ts'
import { acceptInvite } from '#db/invites.ts'
import { MINUTE } from '#shared/time.ts'
import { aHalfCouple, anInvite, aPerson, NOON } from '#tests/support/rows.ts'

export function codes(db: Db): void {
  const make = (invite: string, word: string, at = NOON) =>
    makeCode(db, {
      invite,
      word,
      digitsHash: 'right',
      sealedDigits: Buffer.from('4711'),
      at,
      expiresAt: at + 10 * MINUTE,
    })
  const attempt = (word: string, digitsHash: string, now = NOON) => tryCode(db, { word, digitsHash, now })
  const made = async () => {
    const { invite } = await anInvite(db, await aHalfCouple(db))
    const word = randomUUID()
    await make(invite, word)
    return { invite, word }
  }

  describe('RM Codes', () => {
    test('word and digits together open it, as often as needed', async () => {
      const { invite, word } = await made()
      const code = await codeOfInvite(db, { invite, now: NOON })
      expect(code).toMatchObject({ word, expiresAt: NOON + 10 * MINUTE })
      for (const _ of [1, 2, 3, 4, 5, 6]) expect(await attempt(word, 'right')).toEqual({ code: code?.code, invite })
    })

    test('[ST42] wrong tries, however many at once, end nothing', async () => {
      const { invite, word } = await made()
      const wrong = Array.from({ length: 20 }, () => attempt(word, 'wrong'))
      expect((await Promise.all(wrong)).every((one) => one === null)).toBe(true)
      expect(await attempt(word, 'right')).toMatchObject({ invite })
    })

    test('unknown, late and used say the same', async () => {
      const { invite, word } = await made()
      expect(await attempt(randomUUID(), 'right')).toBeNull()
      expect(await attempt(word, 'right', NOON + 10 * MINUTE)).toBeNull()
      await acceptInvite(db, { invite, person: await aPerson(db), at: NOON })
      expect(await attempt(word, 'right')).toBeNull()
    })

    test('a word is in use once at a time, and free again when its code is over', async () => {
      const [one, other] = [await made(), await made()]
      expect(await make(other.invite, one.word)).toBe(false)
      expect(await make(other.invite, one.word, NOON + 10 * MINUTE)).toBe(true)
      expect(await attempt(one.word, 'right', NOON + 11 * MINUTE)).toMatchObject({ invite: other.invite })
    })

    test('a new code closes the one before', async () => {
      const { invite, word } = await made()
      const newer = randomUUID()
      expect(await make(invite, newer)).toBe(true)
      expect(await attempt(word, 'right')).toBeNull()
      expect(await attempt(newer, 'right')).toMatchObject({ invite })
    })
  })
}
