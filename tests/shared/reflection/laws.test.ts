// What every joint reflection keeps, over evenings of rehearsal partners by seeded chance. A failing run prints its seed.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { reflect } from '#shared/reflection/reflect.ts'
import type { Reflection } from '#shared/reflection/reflection.ts'
import { isGap, type Sentence } from '#shared/reflection/sentences.ts'
import type { Entry } from '#shared/session/events.ts'
import { replay } from '#shared/session/evolve.ts'
import { PARTNER_SEATS } from '#shared/session/seat.ts'
import { withoutWordsUncounted } from '#tests/support/erase.ts'
import { mirrored } from '#tests/support/mirrored.ts'
import { swapped } from '#tests/support/swap.ts'
import { anyCouple, asItIs, type Couple, earlierOf, logOf, ONCE_EACH, walked } from './couples.ts'
import { letterOf, readerIn } from './reading.ts'
import { blinded, speakable } from './unseen.ts'

const SEED = 20_261_122
const LONG = 120_000
const runs = (numRuns: number) => ({ ...ONCE_EACH, numRuns, seed: SEED })

function reflected(couple: Couple, change: (log: readonly Entry[]) => Entry[] = asItIs): Reflection {
  return reflect(replay('evening', change(logOf(couple))), earlierOf(couple, change))
}

const told = new Map<string, Reflection>()

/** The same couples come to several laws. */
function toldOf(couple: Couple): Reflection {
  const key = JSON.stringify(couple)
  const known = told.get(key) ?? reflected(couple)
  told.set(key, known)
  return known
}

const deleted = {
  first: (log: readonly Entry[]) => withoutWordsUncounted(log, 'first'),
  second: (log: readonly Entry[]) => withoutWordsUncounted(log, 'second'),
}

function cloned(log: readonly Entry[]): Entry[] {
  return structuredClone([...log])
}

function sentencesOf({ blocks, figures }: Reflection): Sentence[] {
  const said = blocks.flatMap(({ sentences }) => sentences.filter((one): one is Sentence => !isGap(one)))
  return [...said, ...figures.flatMap(({ says }) => says)]
}

describe('laws of the joint reflection over 2,000 generated sessions', () => {
  test(
    '[RE1] [RE2] the same log gives the same bytes; swapped partners get the mirrored sentences',
    () => {
      fc.assert(
        fc.property(anyCouple, (couple) => {
          const once = toldOf(couple)
          expect(JSON.stringify(reflected(couple, cloned))).toBe(JSON.stringify(once))
          expect(reflected(couple, swapped)).toEqual(mirrored(once))
        }),
        runs(2000),
      )
    },
    LONG,
  )

  test(
    '[RE5] [RE8] every sentence has a source that exists, every block a sentence',
    () => {
      fc.assert(
        fc.property(anyCouple, (couple) => {
          const reflection = toldOf(couple)
          const last = new Map(earlierOf(couple, asItIs).map(({ id, position }) => [id, position]))
          last.set('evening', logOf(couple).length)
          expect(reflection.blocks.every(({ sentences }) => sentences.length > 0)).toBe(true)
          for (const { because } of sentencesOf(reflection)) {
            expect(because.length).toBeGreaterThan(0)
            const exists = because.every(
              ({ session, position }) => position >= 1 && position <= (last.get(session) ?? 0),
            )
            expect(exists).toBe(true)
          }
        }),
        runs(1000),
      )
    },
    LONG,
  )

  test(
    '[RE3] [RE4] what has not opened to both changes nothing in it',
    () => {
      fc.assert(
        fc.property(anyCouple, (couple) => {
          const session = replay('evening', logOf(couple))
          expect(reflect(blinded(session), [])).toEqual(reflect(session, []))
        }),
        runs(2000),
      )
    },
    LONG,
  )

  test(
    '[RE6] no word enters that was not carried, accepted as heard, or signed',
    () => {
      fc.assert(
        fc.property(anyCouple, (couple) => {
          const allowed = speakable(logOf(couple))
          const { secrets } = walked(couple.exercise, couple.seed)
          const written = JSON.stringify(toldOf(couple))
          for (const words of PARTNER_SEATS.flatMap((seat) => secrets[seat])) {
            if (!allowed.some((text) => text.includes(words))) expect(written).not.toContain(words)
          }
        }),
        runs(1000),
      )
    },
    LONG,
  )

  test(
    '[RE7] after one deletes their words none of them is left, and no block shows two gaps',
    () => {
      fc.assert(
        fc.property(anyCouple, fc.constantFrom(...PARTNER_SEATS), (couple, seat) => {
          const left = reflected(couple, deleted[seat])
          const { states } = replay('evening', logOf(couple))
          const signed = JSON.stringify(states.map(({ agreed }) => agreed))
          for (const words of walked(couple.exercise, couple.seed).secrets[seat]) {
            if (!signed.includes(words)) expect(JSON.stringify(left)).not.toContain(words)
          }
          for (const { sentences } of left.blocks) expect(sentences.filter(isGap).length).toBeLessThanOrEqual(1)
        }),
        runs(1000),
      )
    },
    LONG,
  )

  test(
    '[RE23] it can be read in every language, with no word missing',
    () => {
      fc.assert(
        fc.property(anyCouple, fc.constantFrom('en' as const, 'es' as const), (couple, locale) => {
          const session = replay('evening', logOf(couple))
          const letter = letterOf(session, earlierOf(couple, asItIs), readerIn(locale))
          for (const line of Object.values(letter).flat()) expect(line).not.toMatch(/[{}\uE000\uE001]|undefined|null/)
        }),
        runs(300),
      )
    },
    LONG,
  )
})
