// Two who are caught in it and look at it together: Ines and Jonah draw their loop, and leave in all that they wrote.
import { ourLoop } from '#shared/exercises/our-loop.ts'
import { MINUTE } from '#shared/time.ts'
import { EVENING } from '#tests/support/given.ts'
import { both, chosen, closing, does, hearing, onward, picked, secondEvening, signs, stem } from '../evening.ts'

const DRAWN = ['sets-off', 'my-move', 'gives-me', 'lands-hardest', 'soft-side', 'hear-softer', 'way-back', 'first-move']

const { session } = secondEvening(
  ourLoop,
  {},
  onward('before'),
  signs('episode', 'first', { as: 'name', text: 'Sunday, after the phone call' }),
  both('sets-off', chosen('silence'), chosen('many-questions')),
  both('my-move', chosen('ask-again', 'get-louder'), chosen('go-quiet', 'get-busy')),
  onward('my-move'),
  both('gives-me', chosen('answer'), chosen('quiet')),
  onward('gives-me'),
  both('lands-hardest', chosen('go-quiet'), chosen('ask-again')),
  onward('lands-hardest'),
  does('second', { type: 'take-break', minutes: 20, opening: 'tea' }),
  does('second', { type: 'return' }, EVENING + 20 * MINUTE),
  does('first', { type: 'return' }, EVENING + 21 * MINUTE),
  both(
    'soft-side',
    picked({ felt: 'alone', need: 'all-right' }),
    picked({ felt: 'not-good-enough', need: 'nobody-wrong' }),
  ),
  onward('soft-side'),
  both(
    'hear-softer',
    hearing('did-not-know', 'want to put the list away'),
    hearing('half-knew', 'see that it was never about the call'),
  ),
  onward('hear-softer', 'first-learned'),
  both('first-learned-line', 'pass', 'pass'),
  onward('first-learned-line'),
  signs('loop-name', 'second', { as: 'name', text: 'The revolving door' }),
  both('way-back', chosen('say-its-name'), chosen('say-its-name')),
  onward('way-back'),
  both(
    'first-move',
    stem(undefined, { move: 'say its name and sit down' }),
    stem(undefined, { move: 'say: here, ten minutes, then yes' }),
  ),
  onward('first-move', 'more-help'),
  closing(DRAWN, DRAWN, ['That you came back with the tea', 'That you laughed at the name']),
)

export const caughtInTheCycle = { names: { first: 'Ines', second: 'Jonah' }, session, others: [] }
