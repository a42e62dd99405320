// Figures: they hide nobody behind the other, stay within their frame whatever the words, and say in text what they show.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Drawn, draw } from '#shared/reflection/figures/draw.ts'
import { TOUCHING } from '#shared/reflection/figures/draw-axes.ts'
import { reflect } from '#shared/reflection/reflect.ts'
import type { Reader } from '#shared/reflection/written/reader.ts'
import { writeAll } from '#shared/reflection/written/write.ts'
import { replay } from '#shared/session/evolve.ts'
import type { Session } from '#shared/session/session.ts'
import { nearAndApart } from '#tests/support/first-edition/near-and-apart.ts'
import { theMapOfNeeds } from '#tests/support/first-edition/the-map-of-needs.ts'
import { weather } from '#tests/support/first-edition/weather.ts'
import { anyCouple, asItIs, earlierOf, logOf } from './couples.ts'
import { both, evening, guessed, listedOtherwise, order, scales } from './evening.ts'
import { readerIn } from './reading.ts'

const WEEK = 7 * 24 * 60 * 60 * 1000
const LONG = { first: 'Maximiliano Hernández de la Torre y Aguirre', second: 'Donaudampfschifffahrtskapitänswitwe' }
const OTHER_WAY = { first: 'عبد الرحمن بن عوف', second: '👩‍🚀👨‍👩‍👧‍👦' }

function sky(mara: [number, number], tom: [number, number], back = 0): Session {
  const at = ([closeness, room]: [number, number]) => scales({ 'closeness-felt': closeness, 'room-felt': room })
  const { log } = evening(weather, both('sky', at(mara), at(tom)))
  return replay(
    `weeks-ago-${back}`,
    log.map((entry) => ({ ...entry, at: entry.at - back * WEEK })),
  )
}

function drawnOf(session: Session, others: readonly Session[] = [], reader: Reader = readerIn('en')): Drawn[] {
  return reflect(session, others).figures.map((figure) => draw(figure, reader))
}

const axesIn = (drawn: Drawn | undefined) => (drawn && 'axes' in drawn ? drawn.axes : null)
const dotsOf = (drawn: Drawn | undefined) => axesIn(drawn)?.dots ?? []

describe('RE Reflection: figures', () => {
  test('[RE24] two axes: a dot for each, and the same in words', () => {
    const [axes] = drawnOf(sky([8, 2], [4, 9]))
    expect(axes?.says).toEqual(['Mara: closeness 8, room for myself 2.', 'Tom: closeness 4, room for myself 9.'])
    const dots = dotsOf(axes)
    expect(dots.map(({ seat }) => seat).sort()).toEqual(['first', 'second'])
    expect(dots.map(({ called }) => called?.name).sort()).toEqual(['Mara', 'Tom'])
    expect([axesIn(axes)?.along.name, axesIn(axes)?.up.name]).toEqual(['Closeness', 'Room for myself'])
  })

  test('[RE24] what was and what is wished for: hollow and filled, with a thread', () => {
    const at = (together: number, alone: number, which: string) =>
      scales({ [`together-${which}`]: together, [`alone-${which}`]: alone })
    const moves = [
      both('had', at(3, 6, 'had'), at(6, 2, 'had')),
      both('wanted', at(7, 5, 'wanted'), at(6, 7, 'wanted')),
    ]
    const [axes] = drawnOf(evening(nearAndApart, ...moves).session)
    expect(dotsOf(axes).filter(({ hollow }) => hollow)).toHaveLength(2)
    expect(
      axesIn(axes)
        ?.threads.map(({ seat }) => seat)
        .sort(),
    ).toEqual(['first', 'second'])
    expect(axes?.says[2]).toBe('Mara: wish for time together 7, wish for time alone 5.')
  })

  test('[RE24] a name stands clear of the dots, also where one lies right beneath another', () => {
    const at = (alone: number, which: string) => scales({ [`together-${which}`]: 3, [`alone-${which}`]: alone })
    const moves = [both('had', at(1, 'had'), at(8, 'had')), both('wanted', at(3, 'wanted'), at(2, 'wanted'))]
    const [axes] = drawnOf(evening(nearAndApart, ...moves).session)
    const names = dotsOf(axes).flatMap(({ x, y, called }) => (called ? [{ x, y, ...called }] : []))
    expect(names).toHaveLength(2)
    for (const { x, y, side, far } of names) {
      const at = y + (side === 'above' ? -1 : 1) * (far ? 20 : 9)
      for (const dot of dotsOf(axes)) {
        if (Math.abs(dot.x - x) < TOUCHING) expect(Math.abs(at - dot.y)).toBeGreaterThanOrEqual(TOUCHING)
      }
    }
  })

  test('[RE24] over time: older dots are paler, the newest carry the names, and there is none without a time before', () => {
    const figures = drawnOf(sky([8, 2], [4, 9]), [sky([3, 3], [5, 5], 2), sky([6, 3], [3, 8], 1)])
    const over = figures.find(({ figure }) => figure === 'over-time')
    expect(dotsOf(over).map(({ age }) => age)).toEqual([2, 2, 1, 1, 0, 0])
    expect(over?.says.slice(2)).toEqual([
      'Last time, Mara: closeness 6, room for myself 3.',
      'Last time, Tom: closeness 3, room for myself 8.',
      'Two times before, Mara: closeness 3, room for myself 3.',
      'Two times before, Tom: closeness 5, room for myself 5.',
    ])
    expect(drawnOf(sky([8, 2], [4, 9])).map(({ figure }) => figure)).toEqual(['axes'])
  })

  test('[RE24] both orders, and each beside the guess at it', () => {
    const needs = ['told-i-matter', 'trusted', 'held', 'own-pace', 'asked-about', 'own-time']
    const given = both('needs', order(...needs), order(...[...needs].reverse()))
    const { session } = evening(listedOtherwise(theMapOfNeeds), given, both('guess', guessed(order(...needs)), 'pass'))
    expect(drawnOf(session).map(({ says }) => says.map((line) => line.split(':')[0]))).toEqual([
      ['In Mara’s order', 'In Tom’s order'],
      ['In Tom’s order', 'In Mara’s guess at Tom’s order'],
    ])
    const [two] = drawnOf(session)
    const [mara, tom] = two?.figure === 'orders' ? two.columns : []
    expect([mara?.title, tom?.title]).toEqual(['Mara’s order', 'Tom’s order'])
    expect(tom?.rows.map(({ id }) => id)).toEqual(mara?.rows.map(({ id }) => id).reverse())
  })

  test('[LE24] each figure stands with its thought, and no two of a letter are called the same', () => {
    const needs = ['told-i-matter', 'trusted', 'held', 'own-pace', 'asked-about', 'own-time']
    const given = both('needs', order(...needs), order(...[...needs].reverse()))
    const guesses = both('guess', guessed(order(...needs)), guessed(order(...[...needs].reverse())))
    const { session } = evening(listedOtherwise(theMapOfNeeds), given, guesses)
    const beside = writeAll(reflect(session, []), readerIn('en')).flatMap(({ block, figures }) =>
      figures.map(({ title }) => [block, title]),
    )
    expect(beside).toEqual([
      ['differ', 'Two orders, side by side'],
      ['guesses', 'Tom’s order, and Mara’s guess at it'],
      ['guesses', 'Mara’s order, and Tom’s guess at it'],
    ])
  })

  test.each([
    [
      [5, 5],
      [5, 5],
    ],
    [
      [0, 0],
      [0, 1],
    ],
    [
      [10, 10],
      [10, 10],
    ],
  ] as [[number, number], [number, number]][])('nobody’s dot lies on the other’s: %j and %j', (mara, tom) => {
    const [axes] = drawnOf(sky(mara, tom))
    const [one, other] = dotsOf(axes)
    if (!one || !other) throw new Error('two dots')
    expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThanOrEqual(TOUCHING)
  })

  test('every dot stays within the frame and every name is whole, also long, empty and right-to-left ones', () => {
    const readers = [readerIn('en', LONG), readerIn('es', OTHER_WAY), readerIn('es', { first: null, second: null })]
    fc.assert(
      fc.property(anyCouple, fc.constantFrom(...readers), (couple, reader) => {
        const session = replay('evening', logOf(couple))
        for (const drawn of drawnOf(session, earlierOf(couple, asItIs), reader)) {
          expect(drawn.says.length).toBeGreaterThan(0)
          for (const { x, y, seat, called } of dotsOf(drawn)) {
            expect([x, y].every((place) => place > TOUCHING / 4 && place < 100 - TOUCHING / 4)).toBe(true)
            if (called) expect(called.name).toBe(reader.names[seat] ?? reader.say('somebody'))
          }
        }
      }),
      { numRuns: 300, seed: 20_261_122 },
    )
  }, 120_000)
})
