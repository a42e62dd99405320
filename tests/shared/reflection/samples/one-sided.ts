// One gives much and the other little tonight: Noor asks for room in full sentences, Sam passes most of it. Neither is told off.

import { MINUTE } from '#shared/time.ts'
import { spaceWithAThread } from '#tests/support/first-edition/space-with-a-thread.ts'
import { EVENING } from '#tests/support/given.ts'
import { both, carrying, chosen, does, evening, filled, gives, onward, saidBack, scales, words } from '../evening.ts'

const later = (minutes: number) => EVENING + minutes * MINUTE

const { session } = evening(
  spaceWithAThread,
  both('who-first', chosen('me'), chosen('you')),
  gives('first', 'fullness', scales({ fullness: 9 })),
  onward('fullness'),
  gives(
    'first',
    'need',
    filled({
      minutes: '40',
      about: 'the week still running in my head',
      'back-at': '21:10',
      'start-with': 'the kettle',
    }),
  ),
  onward('need'),
  does('second', { type: 'respond', step: 'ask', response: { says: 'yes' }, locale: 'en' }),
  onward('ask'),
  gives('second', 'while-away', 'pass'),
  onward('while-away'),
  saidBack('say-back-need', 'first', [
    ['You want me gone.', 'not-yet'],
    ['You want forty minutes, and then you come back and put the kettle on.', 'yes'],
  ]),
  onward('say-back-need', 'say-back-wait'),
  does('second', { type: 'pass', step: 'promise' }),
  onward('promise'),
  does('first', { type: 'take-break', minutes: 40, opening: 'the kettle' }),
  does('first', { type: 'return' }, later(52)),
  does('second', { type: 'return' }, later(53)),
  gives('first', 'coming-back', words('I am back, and my head is a little wider than before.')),
  gives('second', 'coming-back', 'pass'),
  onward('coming-back'),
  carrying(['need', 'coming-back'], []),
  onward('talk'),
)

export const oneSided = { names: { first: 'Noor', second: 'Sam' }, session, others: [] }
