// What we did: steps, sittings and breaks, told of both and of neither.
import { describe, expect, test } from 'vitest'
import { reflect } from '#shared/reflection/reflect.ts'
import { RETURN_GRACE } from '#shared/session/rules/breaks.ts'
import { MINUTE } from '#shared/time.ts'
import { EVENING } from '#tests/support/given.ts'
import { evening as evenings, scriptOf, talk } from '#tests/support/scripts.ts'
import { begun, both, does, evening, gives, type Move, onward, words } from './evening.ts'
import { letterOf, readerIn } from './reading.ts'

const twoSteps = scriptOf(evenings, { id: 'sunday', asks: 'both', prompt: { kind: 'text', most: 240 } }, talk)
const first = [both('evening', words('An hour after work.'), words('Cooking.')), onward('evening')]
const second = [both('sunday', words('The river.'), words('The bakery.')), onward('sunday')]

const did = (...moves: Move[]) => letterOf(evening(twoSteps, ...moves).session)['what-we-did']

describe('RE Reflection: what we did', () => {
  test('[RE4] that they went through it or a part of it, without the close', () => {
    expect(did(...first)).toEqual(['You went through a part of one rule, in one sitting.'])
    expect(did(...first, ...second)).toEqual(['You went through one rule, in one sitting.'])
    expect(did()).toBeUndefined()
  })

  test('[RE4] how often they sat down to it', () => {
    const rested = [
      does('second', { type: 'stop-for-today' }),
      does('first', { type: 'resume' }),
      does('second', { type: 'resume' }),
    ]
    expect(did(...first, ...rested, ...second)).toEqual(['You went through one rule, in two sittings.'])
  })

  test('[RE4] it is dated by what both saw: the last opening, then the close', () => {
    const later = (minutes: number) => EVENING + minutes * MINUTE
    const open = evening(
      twoSteps,
      ...first,
      does('second', { type: 'answer', step: 'sunday', locale: 'en', value: words('No.') }, later(9)),
    )
    expect(reflect(open.session, []).at).toBe(EVENING)
    const closing = [
      ...second,
      does('first', { type: 'go-on', step: 'talk' }),
      does('second', { type: 'go-on', step: 'talk' }, later(30)),
    ]
    expect(reflect(evening(twoSteps, ...first, ...closing).session, []).at).toBe(later(30))
  })

  test('[RE4] apart, it does not tell how far one has gone alone', () => {
    const start = begun(twoSteps, { mode: 'apart' })
    const alone = [gives('first', 'evening', words('An hour.')), does('first', { type: 'go-on', step: 'evening' })]
    const ahead = [...alone, gives('first', 'sunday', words('The river.'))].reduce((so, move) => move(so), start)
    expect(letterOf(ahead.session)).toEqual(letterOf(start.session))
    const caughtUp = gives('second', 'evening', words('Cooking.'))(ahead)
    expect(letterOf(caughtUp.session)['what-we-did']).toEqual([
      'You went through a part of one rule, each in your own time.',
    ])
  })
})

describe('RE Reflection: breaks', () => {
  const taken = does(
    'first',
    { type: 'take-break', minutes: 20, opening: 'with tea', reason: 'my head is full' },
    EVENING,
  )
  const back = (minutes: number) => [
    does('first', { type: 'return' }, EVENING + minutes * MINUTE),
    does('second', { type: 'return' }, EVENING + minutes * MINUTE),
  ]
  const ofBreaks = (...moves: Move[]) => did(...first, ...moves)?.slice(1)

  test('[RE10] kept, also within the minutes in which the caller is asked', () => {
    const kept = ['There was a break, and the return came when it was promised.']
    expect(ofBreaks(taken, ...back(15))).toEqual(kept)
    expect(ofBreaks(taken, ...back(20 + RETURN_GRACE / MINUTE))).toEqual(kept)
    const again = does('second', { type: 'take-break', minutes: 60 }, EVENING + 30 * MINUTE)
    const andBack = [
      does('second', { type: 'return' }, EVENING + 80 * MINUTE),
      does('first', { type: 'return' }, EVENING + 80 * MINUTE),
    ]
    expect(ofBreaks(taken, ...back(15), again, ...andBack)).toEqual([
      'There were two breaks, and each return came when it was promised.',
    ])
  })

  test('[RE10] longer than planned, given a new time, or the end of the sitting', () => {
    expect(ofBreaks(taken, ...back(26))).toEqual(['A break lasted longer than planned, and then you were both back.'])
    const newTime = does('first', { type: 'renegotiate', minutes: 40 }, EVENING + 10 * MINUTE)
    expect(ofBreaks(taken, newTime, ...back(45))).toEqual(['A break was given a new time, and the return kept to it.'])
    expect(ofBreaks(taken, does('second', { type: 'stop-for-today' }))).toEqual([
      'A break became the end of that sitting.',
    ])
  })

  test('[RE10] never whose, and none of its words', () => {
    const { session } = evening(twoSteps, ...first, taken, ...back(15))
    const lines = JSON.stringify([letterOf(session), letterOf(session, [], readerIn('es'))])
    for (const word of ['Mara', 'tea', 'head'])
      expect(JSON.stringify(letterOf(session)['what-we-did'])).not.toContain(word)
    expect(lines).not.toMatch(/tea|head is full/)
  })
})

describe('RE Reflection: the letter that was walked through', () => {
  const walked = scriptOf(
    { ...talk, id: 'walk', prompt: { kind: 'talk', seconds: 60, rounds: 3, over: 'letter' } },
    evenings,
    talk,
  )
  const monday = { ...evening(twoSteps, ...first).session, id: 'monday' }
  const over = (...moves: Move[]) => ({ ...evening(walked, ...moves).session, about: 'monday' })

  test('[RE25] it says which, with the entries that hold it, once both have been through it', () => {
    expect(letterOf(over(), [monday])['what-we-did']).toBeUndefined()
    const [block] = reflect(over(onward('walk')), [monday]).blocks
    expect(block?.sentences.at(-1)).toMatchObject({
      key: 'what-we-did.walked-through',
      because: [
        { session: 'evening', position: 1 },
        { session: 'monday', position: 1 },
      ],
    })
    expect(letterOf(over(onward('walk')), [monday])['what-we-did']).toEqual([
      'You went through a part of one rule, in one sitting.',
      'You walked through the letter from one rule.',
    ])
    expect(letterOf(over(onward('walk')), [])['what-we-did']).toHaveLength(1)
  })
})
