// Whose words come into a reflection, and how: what was carried, and what was heard and accepted.
import { describe, expect, test } from 'vitest'
import type { Script } from '#shared/exercises/exercise.ts'
import { scriptOf } from '#tests/support/scripts.ts'
import { both, carrying, does, evening, gives, type Move, onward, saidBack, words } from './evening.ts'
import { letterOf } from './reading.ts'

const point: Script = scriptOf(
  { id: 'evenings', asks: 'both', prompt: { kind: 'text', most: 240, aloud: true } },
  { id: 'sunday', asks: 'both', prompt: { kind: 'text', most: 240 } },
  { id: 'say-back', asks: 'both', prompt: { kind: 'mirror', of: 'evenings' } },
  { id: 'carry', asks: 'both', prompt: { kind: 'carry' } },
  { id: 'talk', asks: 'both', prompt: { kind: 'talk', seconds: 120, rounds: 1 } },
)

const said: Move[] = [
  both('evenings', words('I miss you while we are both at home.'), words('I need the car before the door.')),
  onward('evenings'),
  both('sunday', words('Sunday was good.'), 'pass'),
  onward('sunday'),
]
const heardTom = saidBack('say-back', 'second', [['You sit in the car to have something left for us.', 'yes']])
const passMara: Move = does('second', { type: 'pass', step: 'say-back' })

describe('RE Reflection: own words', () => {
  test('[RE6] what each chose to carry, in the order of the exercise, and nothing else', () => {
    const { session } = evening(
      point,
      ...said,
      passMara,
      heardTom,
      onward('say-back'),
      carrying(['sunday', 'evenings'], []),
    )
    expect(letterOf(session)['own-words']).toEqual([
      'Mara keeps: “I miss you while we are both at home.”',
      'Mara also keeps: “Sunday was good.”',
    ])
    expect(JSON.stringify(letterOf(session))).not.toContain('the car before the door')
  })

  test('[RE3] while one still chooses, nothing of the other’s choice is told', () => {
    const told = [...said, passMara, heardTom, onward('say-back')]
    const { session } = evening(point, ...told, gives('first', 'carry', { kind: 'carry', steps: ['evenings'] }))
    expect(letterOf(session)['own-words']).toBeUndefined()
    expect(letterOf(session)).toEqual(letterOf(evening(point, ...told).session))
  })

  test('[RE3] [RE22] what was said aloud leaves only that more was said', () => {
    const { session } = evening(
      point,
      both('evenings', { kind: 'aloud' }, { kind: 'aloud' }),
      onward('evenings'),
      both('sunday', words('Sunday was good.'), words('The walk.')),
      onward('sunday'),
      passMara,
      does('first', { type: 'pass', step: 'say-back' }),
      onward('say-back'),
      carrying(['sunday'], ['sunday']),
    )
    expect(letterOf(session)['not-in-here']).toEqual(['More was said than is written here.'])
  })
})

describe('RE Reflection: heard', () => {
  const heard = (...moves: Move[]) => letterOf(evening(point, ...said, ...moves).session).heard
  const mara = (...heardAs: ('yes' | 'nearly' | 'not-yet')[]) =>
    saidBack(
      'say-back',
      'first',
      heardAs.map((as, at) => [`Round ${at + 1}: you miss me at home.`, as]),
    )

  test('[RE9] the words that were accepted, told from whoever opens', () => {
    expect(heard(heardTom, mara('yes'))).toEqual([
      'Tom said back to Mara: “Round 1: you miss me at home.” – Mara: that’s it.',
      'Mara said back to Tom: “You sit in the car to have something left for us.” – Tom: that’s it.',
    ])
  })

  test('[RE9] how long it took is told as staying, with the last words only', () => {
    expect(heard(mara('nearly', 'yes'))).toEqual([
      'Tom said back to Mara: “Round 2: you miss me at home.” – Mara: nearly; then, that’s it. You stayed until it fitted.',
    ])
    expect(heard(mara('not-yet', 'yes'))?.[0]).toContain('Mara: not yet; then, that’s it.')
  })

  test('[RE28] every verdict as it was, in its order', () => {
    const verdicts = {
      'nearly, twice': ['nearly', 'nearly'],
      'nearly, and then not yet': ['nearly', 'not-yet'],
      'not yet, and then nearly': ['not-yet', 'nearly'],
      'not yet, twice': ['not-yet', 'not-yet'],
    } as const
    for (const [told, before] of Object.entries(verdicts)) {
      expect(heard(mara(...before, 'yes'))?.[0]).toContain(`Mara: ${told}; then, that’s it.`)
    }
  })

  test('[RE9] close enough for today says so; said again or passed leaves nothing', () => {
    const closeEnough = does('first', { type: 'settle-mirror', step: 'say-back', how: 'close-enough' })
    const saidAgain = does('first', { type: 'settle-mirror', step: 'say-back', how: 'said-again' })
    expect(heard(mara('not-yet', 'nearly'), closeEnough)).toEqual([
      'Tom said back to Mara: “Round 2: you miss me at home.” – Mara: close enough for today.',
    ])
    expect(heard(mara('not-yet', 'nearly', 'not-yet'), saidAgain)).toBeUndefined()
    expect(heard(mara('not-yet'), passMara)).toBeUndefined()
  })

  test('[RE9] what is missing is never repeated', () => {
    expect(JSON.stringify(heard(mara('nearly', 'yes')))).not.toContain('the part about Sunday')
  })
})
