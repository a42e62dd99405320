// Two of few words: Leo writes Spanish, Ana English, and a word or two has to do.
import { theMapOfNeeds } from '#shared/exercises/the-map-of-needs.ts'
import { both, chosen, closing, guessed, onward, order, picked, saidBack, secondEvening } from '../evening.ts'

const LEO = ['own-pace', 'own-time', 'trusted', 'fair-share', 'held', 'told-i-matter', 'taken-seriously', 'asked-about']
const ANA = ['held', 'trusted', 'own-pace', 'told-i-matter', 'asked-about', 'fair-share', 'taken-seriously', 'own-time']
const HERS = [
  'own-time',
  'held',
  'trusted',
  'asked-about',
  'own-pace',
  'told-i-matter',
  'taken-seriously',
  'fair-share',
]
const MIXED: ['es', 'en'] = ['es', 'en']

const { session } = secondEvening(
  theMapOfNeeds,
  {},
  both('needs', order(...LEO), order(...ANA)),
  both('guess', guessed(order(...ANA)), guessed(order(...HERS))),
  onward('guess'),
  both('curious', chosen('held'), chosen('own-pace')),
  onward('curious'),
  both(
    'meaning',
    picked({ need: 'own-pace' }, { moment: 'café primero' }),
    picked({ need: 'held' }, { moment: 'the hallway' }),
    MIXED,
  ),
  onward('meaning'),
  saidBack('say-back', 'first', [['Coffee first.', 'yes']]),
  saidBack('say-back', 'second', [['El pasillo.', 'yes']], 'es'),
  onward('say-back'),
  both('signs', 'pass', 'pass'),
  onward('signs'),
  both('give', 'pass', 'pass'),
  onward('give'),
  closing(['needs', 'guess'], ['needs', 'guess', 'meaning'], [null, 'The coffee'], MIXED),
)

export const terse = { names: { first: 'Leo', second: 'Ana' }, session, others: [] }
