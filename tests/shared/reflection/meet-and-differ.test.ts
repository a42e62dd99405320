// Where the two meet and where they differ, on scales and in orders.
import { describe, expect, test } from 'vitest'
import { theMapOfNeeds } from '#tests/support/first-edition/the-map-of-needs.ts'
import { weather } from '#tests/support/first-edition/weather.ts'
import { scriptOf } from '#tests/support/scripts.ts'
import { both, evening, guessed, listedOtherwise, order, scales } from './evening.ts'
import { letterOf, readerIn } from './reading.ts'

const sky = (mara: [number, number], tom: [number, number]) => {
  const at = ([closeness, room]: [number, number]) => scales({ 'closeness-felt': closeness, 'room-felt': room })
  return letterOf(evening(weather, both('sky', at(mara), at(tom))).session)
}

const NEEDS = ['told-i-matter', 'trusted', 'held', 'own-pace', 'asked-about', 'own-time']
const map = (mara: string[], tom: string[]) =>
  letterOf(
    evening(
      listedOtherwise(theMapOfNeeds),
      both('needs', order(...mara), order(...tom)),
      both('guess', guessed(order(...tom)), guessed(order(...mara))),
    ).session,
  )

describe('RE Reflection: meet', () => {
  test('[RE11] both at 7 or more of the same scale', () => {
    expect(sky([7, 6], [7, 10]).meet).toEqual(['Closeness: both of you put it high.'])
    expect(sky([6, 2], [10, 2]).meet).toBeUndefined()
  })

  test('[RE29] what is told as a difference is no meeting too', () => {
    for (const [mara, tom] of [
      [10, 7],
      [7, 10],
    ] as const) {
      expect(sky([mara, 5], [tom, 5]).meet).toBeUndefined()
      expect(sky([mara, 5], [tom, 5]).differ).toHaveLength(1)
    }
    expect(sky([9, 5], [7, 5])).toMatchObject({ meet: ['Closeness: both of you put it high.'] })
    expect(sky([9, 5], [7, 5]).differ).toBeUndefined()
  })

  test('[RE12] among both one’s first three, with no comma before the last of them [WO12]', () => {
    expect(map(NEEDS, NEEDS).meet).toEqual([
      'Both of you placed being told I matter, being trusted and being held among your first three.',
    ])
    expect(map(NEEDS, ['held', 'own-time', 'trusted', 'told-i-matter', 'asked-about', 'own-pace']).meet).toEqual([
      'Both of you placed being trusted and being held among your first three.',
    ])
    expect(map(NEEDS, [...NEEDS].reverse()).meet).toBeUndefined()
  })

  test('[RE12] five or fewer things to order say nothing: they would overlap whatever anybody wants', () => {
    const five = ['walks', 'films', 'music', 'cooking', 'silence']
    const script = scriptOf({ id: 'evenings', asks: 'both', prompt: { kind: 'rank', options: five } })
    const { session } = evening(script, both('evenings', order(...five), order(...five)))
    expect(letterOf(session).meet).toBeUndefined()
  })
})

describe('RE Reflection: differ', () => {
  test('[RE13] a scale by 3 or more, with what each could ask', () => {
    expect(sky([8, 5], [5, 7]).differ).toEqual([
      'Closeness: Mara at 8, Tom at 5. Tom could ask: “What let you feel close these days?” Mara could ask: “When did I last feel near to you?”',
    ])
    expect(sky([7, 5], [5, 7]).differ).toBeUndefined()
  })

  test('[RE13] closeness and room stay two sentences', () => {
    expect(sky([9, 2], [3, 8]).differ).toHaveLength(2)
  })

  test('[RE14] an order by three places or more; each asks about the widest, the rest is told', () => {
    expect(map(NEEDS, [...NEEDS].reverse()).differ).toEqual([
      'Being told I matter is first for Mara, sixth for Tom. Tom could ask: “When did you last hear it and believe it?”',
      'Time of my own is first for Tom, sixth for Mara. Mara could ask: “What comes back to you when you have it?”',
      'Being trusted is second for Mara, fifth for Tom.',
      'Being asked about my day is second for Tom, fifth for Mara.',
    ])
    const near = ['trusted', 'told-i-matter', 'own-pace', 'held', 'own-time', 'asked-about']
    expect(map(NEEDS, near).differ).toBeUndefined()
  })

  test('[RE13] an exercise without words for it asks in general words', () => {
    const script = scriptOf({ id: 'mood', asks: 'both', prompt: { kind: 'scale', scales: ['calm-at-home'] } })
    const { session } = evening(script, both('mood', scales({ 'calm-at-home': 2 }), scales({ 'calm-at-home': 9 })))
    const reader = { ...readerIn('es'), wordsOf: () => undefined }
    expect(letterOf(session, [], reader).differ).toEqual([
      'Calm at home: Tom en 9, Mara en 2. Mara podría preguntar: «¿Qué hace que ahora esté arriba para ti?» Tom podría preguntar: «¿Qué hace que ahora esté abajo para ti?»',
    ])
  })
})

describe('RE Reflection: orders that were perhaps never touched', () => {
  const needs = (mara: string[], tom: string[], guess: string[]) =>
    evening(
      theMapOfNeeds,
      both('needs', order(...mara), order(...tom)),
      both('guess', guessed(order(...guess)), guessed(order(...guess))),
    ).session
  const moved = ['own-time', 'held', 'told-i-matter', 'asked-about', 'own-pace', 'trusted']

  test.each([
    ['both orders and both guesses', NEEDS, NEEDS, NEEDS],
    ['one of the two orders', NEEDS, moved, NEEDS],
    ['the other order, guessed with care', moved, NEEDS, moved],
  ])('[RE31] nothing is told from %s', (_which, mara, tom, guess) => {
    const session = needs(mara, tom, guess)
    const { meet, differ } = letterOf(session)
    expect([meet, differ]).toEqual([undefined, undefined])
    expect(JSON.stringify(letterOf(session).guesses ?? '')).not.toMatch(/lay close|close together|One thing|leaves one/)
  })

  test('[RE31] two orders that somebody made are told of, and a guess nobody made is not', () => {
    const other = ['held', 'own-time', 'told-i-matter', 'asked-about', 'trusted', 'own-pace']
    const letter = letterOf(needs(moved, other, NEEDS))
    expect(letter.meet).toHaveLength(1)
    expect(letter.guesses).toBeUndefined()
  })
})
