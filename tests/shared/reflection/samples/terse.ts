// Two of few words: Leo writes Spanish, Ana English, and a word or two has to do.
import { theMapOfNeeds } from '#tests/support/first-edition/the-map-of-needs.ts'
import { both, carrying, chosen, evening, filled, guessed, onward, order, saidBack } from '../evening.ts'

const LEO = order('own-pace', 'own-time', 'trusted', 'held', 'told-i-matter', 'asked-about')
const ANA = order('held', 'trusted', 'own-pace', 'told-i-matter', 'asked-about', 'own-time')

const { session } = evening(
  theMapOfNeeds,
  both('needs', LEO, ANA),
  both(
    'guess',
    guessed(ANA),
    guessed(order('own-time', 'held', 'trusted', 'asked-about', 'own-pace', 'told-i-matter')),
  ),
  onward('guess'),
  both('surprise', chosen('no-surprise'), chosen('own-pace')),
  onward('surprise'),
  both('meaning', filled({ need: 'ritmo', moment: 'café primero' }), filled({ need: 'held', moment: 'the hallway' }), [
    'es',
    'en',
  ]),
  onward('meaning'),
  saidBack('say-back', 'first', [['Coffee first.', 'yes']]),
  saidBack('say-back', 'second', [['El pasillo.', 'yes']], 'es'),
  onward('say-back'),
  carrying([], ['meaning']),
  onward('talk'),
)

export const terse = { names: { first: 'Leo', second: 'Ana' }, session, others: [] }
