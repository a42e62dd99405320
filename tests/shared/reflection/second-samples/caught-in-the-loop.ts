// Two who are caught in it: Inés and Bruno draw their loop, both in Spanish. Bruno leaves what lies under it out, so it is out for both.
import { ourLoop } from '#shared/exercises/our-loop.ts'
import { both, chosen, closing, does, hearing, onward, picked, secondEvening, signs, stem } from '../evening.ts'

const ES: ['es', 'es'] = ['es', 'es']
const TICKED = ['sets-off', 'my-move', 'gives-me', 'way-back', 'first-move']

const { session } = secondEvening(
  ourLoop,
  {},
  onward('before'),
  signs('episode', 'second', { as: 'name', text: 'El jueves, al llegar' }, 'es'),
  both('sets-off', chosen('late-reply', 'silence'), chosen('many-questions', 'little-time-alone')),
  both('my-move', chosen('ask-again', 'get-louder'), chosen('go-quiet', 'leave-the-room')),
  onward('my-move'),
  both('gives-me', chosen('sign'), chosen('quiet', 'distance')),
  onward('gives-me'),
  both('lands-hardest', chosen('leave-the-room'), chosen('get-louder')),
  onward('lands-hardest'),
  both(
    'soft-side',
    picked({ felt: 'unimportant' }, { need: 'una palabra antes de que te vayas' }),
    picked({ felt: 'not-good-enough', need: 'a-moment-first' }),
    ES,
  ),
  onward('soft-side'),
  both('hear-softer', hearing('half-knew', 'me dan ganas de hablar más bajo'), stem('need-time', {}), ES),
  onward('hear-softer', 'first-learned'),
  both('first-learned-line', 'pass', { kind: 'text', text: 'En mi casa, a quien callaba lo dejaban en paz.' }, ES),
  onward('first-learned-line'),
  signs('loop-name', 'second', { as: 'name', text: 'La puerta giratoria' }, 'es'),
  both('way-back', chosen('say-its-name'), chosen('break')),
  onward('way-back'),
  both(
    'first-move',
    stem(undefined, { move: 'decir su nombre una vez y sentarme' }),
    stem(undefined, { move: 'decir a qué hora vuelvo antes de salir' }),
    ES,
  ),
  onward('first-move', 'more-help'),
  closing(
    [...TICKED, 'soft-side', 'hear-softer', 'lands-hardest'],
    [...TICKED, 'first-learned-line', 'lands-hardest'],
    ['Que te quedaras en la mesa', 'Que no me metieras prisa'],
    ES,
  ),
  does('second', { type: 'review-loop', step: 'loop-name', cameUp: 'once', wayOut: 'helped' }),
  does('first', { type: 'review-loop', step: 'loop-name', cameUp: 'once', wayOut: 'did-not-help' }),
)

export const caughtInTheLoop = { names: { first: 'Inés', second: 'Bruno' }, session, others: [] }
