// Guess and find out: whose map a guess was drawn with, and what it leaves to ask.
import { describe, expect, test } from 'vitest'
import { concordance, isTelling } from '#shared/reflection/blocks/kendall.ts'
import { nearAndApart } from '#tests/support/first-edition/near-and-apart.ts'
import { theMapOfNeeds } from '#tests/support/first-edition/the-map-of-needs.ts'
import { scriptOf } from '#tests/support/scripts.ts'
import { both, chosen, evening, guessed, listedOtherwise, onward, order, scales } from './evening.ts'
import { letterOf } from './reading.ts'

const A = ['told-i-matter', 'trusted', 'held', 'own-pace', 'asked-about', 'own-time']
const FAR = ['own-pace', 'own-time', 'trusted', 'asked-about', 'told-i-matter', 'held']

const map = (mara: string[], tom: string[], marasGuess: string[], tomsGuess: string[]) =>
  letterOf(
    evening(
      listedOtherwise(theMapOfNeeds),
      both('needs', order(...mara), order(...tom)),
      both('guess', guessed(order(...marasGuess)), guessed(order(...tomsGuess))),
    ).session,
  ).guesses

describe('RE Reflection: guessed orders', () => {
  test('[RE15] near one’s own and not near theirs: drawn with one’s own map', () => {
    expect(map(A, FAR, A, FAR)).toEqual([
      'Mara’s guess at Tom’s order lay close to Mara’s own: drawn with Mara’s map.',
      'Tom’s guess at Mara’s order lay close to Tom’s own: drawn with Tom’s map.',
      'Each guess leaves one thing to ask: Mara about own time, Tom about mattering.',
    ])
  })

  test('[RE15] near theirs: close', () => {
    expect(map(A, FAR, FAR, A)).toEqual([
      'Mara’s guess lay close to the order Tom gave.',
      'Tom’s guess lay close to the order Mara gave.',
    ])
  })

  test('[RE15] when the two orders are alike there is no map of one’s own to speak of', () => {
    expect(map(A, A, A, A)).toEqual([
      'Mara’s guess lay close to the order Tom gave.',
      'Tom’s guess lay close to the order Mara gave.',
      'Mara’s own order and Tom’s lie close together.',
    ])
  })

  test('[RE15] nearer to theirs than to one’s own is close, though one’s own is near too', () => {
    const own = ['told-i-matter', 'trusted', 'own-pace', 'held', 'own-time', 'asked-about']
    const theirs = ['trusted', 'told-i-matter', 'held', 'own-pace', 'asked-about', 'own-time']
    expect([concordance(A, own), concordance(A, theirs), concordance(own, theirs)]).toEqual([11, 13, 9])
    expect(map(own, theirs, A, own)?.[0]).toBe('Mara’s guess lay close to the order Tom gave.')
  })

  test('[RE15] where the two orders are near each other nobody’s own map is named, though the guess copies it', () => {
    const theirs = ['trusted', 'told-i-matter', 'held', 'own-pace', 'asked-about', 'own-time']
    expect(map(A, theirs, A, A)?.[0]).toBe('Mara’s guess lay close to the order Tom gave.')
  })

  test('[RE15] [RE16] below what chance gives only the question is left', () => {
    const loose = ['held', 'told-i-matter', 'own-time', 'trusted', 'asked-about', 'own-pace']
    expect(map(A, FAR, loose, A)).toEqual([
      'Tom’s guess lay close to the order Mara gave.',
      'One thing is left to ask: Mara about pace.',
    ])
  })

  test.each([
    [4, 6],
    [5, 8],
    [6, 11],
    [7, 13],
    [8, 16],
  ])('[RE15] of %i things, %i is the least that chance gives in under 5 percent', (count, least) => {
    const balances = spread(count)
    const share = (from: number) => balances.filter((balance) => balance >= from).length / balances.length
    expect(share(least)).toBeLessThan(0.05)
    expect(share(least - 2)).toBeGreaterThan(0.05)
    expect([isTelling(least, count), isTelling(least - 1, count)]).toEqual([true, false])
  })

  test('[RE15] three things never say anything', () => {
    expect(isTelling(3, 3)).toBe(false)
  })
})

/** Kendall's S of every order of `count` things with the first: by inversions, each new thing may come before 0 to all others. */
function spread(count: number): number[] {
  let inversions = [0]
  for (let things = 2; things <= count; things += 1) {
    inversions = inversions.flatMap((so) => Array.from({ length: things }, (_, more) => so + more))
  }
  const pairs = (count * (count - 1)) / 2
  return inversions.map((so) => pairs - 2 * so)
}

test('[RE15] concordant minus discordant pairs', () => {
  expect(concordance(['a', 'b', 'c', 'd'], ['a', 'b', 'c', 'd'])).toBe(6)
  expect(concordance(['a', 'b', 'c', 'd'], ['b', 'a', 'c', 'd'])).toBe(4)
  expect(concordance(['a', 'b', 'c', 'd'], ['d', 'c', 'b', 'a'])).toBe(-6)
})

describe('RE Reflection: other guesses', () => {
  test('[RE17] a scale off by 1 is close; further off, both stand side by side', () => {
    const script = scriptOf(
      { id: 'rest', asks: 'both', revealWith: 'guess', prompt: { kind: 'scale', scales: ['calm'] } },
      { id: 'guess', asks: 'both', prompt: { kind: 'guess', of: 'rest' } },
    )
    const { session } = evening(
      script,
      both('rest', scales({ calm: 4 }), scales({ calm: 8 })),
      both('guess', guessed(scales({ calm: 7 })), guessed(scales({ calm: 6 }))),
    )
    expect(letterOf(session, []).guesses).toEqual([
      'Calm: Mara’s guess was close to where Tom stood.',
      'Calm: Tom had thought of 6 for Mara; it was 4.',
    ])
  })

  test('[RE17] a choice: found, or both side by side', () => {
    const { session } = evening(
      nearAndApart,
      both('had', scales({ 'together-had': 5, 'alone-had': 5 }), scales({ 'together-had': 5, 'alone-had': 5 })),
      both(
        'wanted',
        scales({ 'together-wanted': 5, 'alone-wanted': 5 }),
        scales({ 'together-wanted': 5, 'alone-wanted': 5 }),
      ),
      onward('wanted'),
      both('fullest', chosen('coming-home'), chosen('dinner')),
      both('loneliest', chosen('sunday'), chosen('sunday')),
      both('guess-fullest', guessed(chosen('dinner')), guessed(chosen('bedtime'))),
      onward('guess-fullest'),
      both('guess-loneliest', 'pass', guessed(chosen('sunday'))),
    )
    expect(letterOf(session).guesses).toEqual([
      'The time with least room: Mara guessed what Tom chose, “Dinner”.',
      'The time with least room: Tom had thought of “Bedtime”; for Mara it was “Coming home”.',
      'The loneliest time: Tom guessed what Mara chose, “Sunday”.',
    ])
  })
})
