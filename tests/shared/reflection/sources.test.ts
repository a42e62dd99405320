// Every entry that a letter names can be opened by both, in every exercise, by the number it is named by.
import { describe, expect, test } from 'vitest'
import { numbered, sourceAt } from '#shared/reflection/numbering.ts'
import { reflect } from '#shared/reflection/reflect.ts'
import { isGap, type Source } from '#shared/reflection/sentences.ts'
import { replay } from '#shared/session/evolve.ts'
import { asOf } from '#shared/session/looking-back.ts'
import { PARTNER_SEATS } from '#shared/session/seat.ts'
import type { Session } from '#shared/session/session.ts'
import { DAY } from '#shared/time.ts'
import { withoutWordsUncounted } from '#tests/support/erase.ts'
import { EVENING } from '#tests/support/given.ts'
import { asItIs, EXERCISES, earlierOf, logOf } from './couples.ts'

const NOW = EVENING + 7 * DAY
const SEEDS = [0, 1, 2]

/** Every source in a letter, with what each of the two gets for it. */
function opened(session: Session, earlier: readonly Session[]) {
  const all = [session, ...earlier]
  const { blocks, figures } = numbered(reflect(session, earlier), all)
  const said = [...blocks.flatMap(({ sentences }) => sentences), ...figures.flatMap(({ says }) => says)]
  const sources = said.flatMap((one) => (isGap(one) ? [] : one.because))
  return sources.map((source) => ({ source, found: found(all, source) }))
}

function found(all: readonly Session[], { session: id, position }: Source) {
  const session = all.find((one) => one.id === id)
  return PARTNER_SEATS.map((seat) => session && sourceAt(session, seat, position))
}

describe.each(EXERCISES)('RE Sources of a letter: %s', (exercise) => {
  test.each([
    ['as it is', asItIs],
    ['after one deleted their words', (log: Parameters<typeof asItIs>[0]) => withoutWordsUncounted(log, 'first')],
  ])('[RE34] all that is named opens for both, %s', (_, change) => {
    let named = 0
    for (const seed of SEEDS) {
      for (const percent of [100, 60]) {
        const couple = { exercise, seed, percent }
        const session = asOf(replay('evening', change(logOf(couple))), NOW)
        const earlier = earlierOf(couple, change).map((one) => asOf(one, NOW))
        for (const { source, found } of opened(session, earlier)) {
          named += 1
          expect([source, ...found]).toEqual([source, expect.anything(), expect.anything()])
        }
      }
    }
    expect(named).toBeGreaterThan(0)
  })

  test('[RE34] what nobody named and nobody said opens nothing', () => {
    const session = replay('evening', logOf({ exercise, seed: 0, percent: 100 }))
    for (const number of [0, -1, 1.5, session.position + 1]) expect(sourceAt(session, 'first', number)).toBeNull()
  })
})
