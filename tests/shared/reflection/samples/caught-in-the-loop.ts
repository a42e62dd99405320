// Two who are caught in it: Inés and Bruno draw their loop, both in Spanish.
import { ourLoop } from '#tests/support/first-edition/our-loop.ts'
import { both, carrying, chosen, does, evening, filled, type Move, onward, order, signs, words } from '../evening.ts'

const ES: ['es', 'es'] = ['es', 'es']
const told = (step: string, ines: string, bruno: string): Move => both(step, words(ines), words(bruno), ES)

const { session } = evening(
  ourLoop,
  both('sets-off', chosen('late-reply', 'silence'), chosen('many-questions', 'little-time-alone')),
  both('my-move', chosen('ask-again', 'get-louder'), chosen('go-quiet', 'leave-the-room')),
  both('gives-me', chosen('sign'), chosen('quiet', 'distance')),
  told('under', 'Que podría no estar y no se notaría.', 'Que haga lo que haga, no llego.'),
  both('first-learned', 'pass', words('En mi casa, a quien callaba lo dejaban en paz.'), ES),
  told('need', 'Una palabra antes de que te vayas.', 'Un rato sin tener que explicarme.'),
  onward('need'),
  both('reaches-me', chosen('leave-the-room'), chosen('get-louder')),
  onward('reaches-me'),
  signs('loop-name', 'second', { as: 'name', text: 'La puerta giratoria' }, 'es'),
  both('ways-back', order('say-its-name', 'small-touch', 'break'), order('break', 'say-its-name', 'small-touch')),
  onward('ways-back'),
  both(
    'first-move',
    filled({ move: 'decir su nombre una vez y sentarme' }),
    filled({ move: 'decir a qué hora vuelvo antes de salir' }),
    ES,
  ),
  onward('first-move', 'more-help'),
  carrying(['need', 'first-move'], ['first-move']),
  onward('talk'),
  does('second', { type: 'review-loop', step: 'loop-name', cameUp: 'often', wayOut: 'not-tried' }),
  does('first', { type: 'review-loop', step: 'loop-name', cameUp: 'once', wayOut: 'a-little' }),
  does('second', { type: 'review-loop', step: 'loop-name', cameUp: 'once', wayOut: 'helped' }),
)

export const caughtInTheLoop = { names: { first: 'Inés', second: 'Bruno' }, session, others: [] }
