// One gives much and the other little tonight: Noor asks for room in full sentences, Sam passes most of it. Neither is told off.
import { spaceWithAThread } from '#shared/exercises/space-with-a-thread.ts'
import { MINUTE } from '#shared/time.ts'
import { EVENING } from '#tests/support/given.ts'
import { both, chosen, closing, does, gives, onward, picked, saidBack, secondEvening, stem, words } from '../evening.ts'

const back = (minutes: number) => EVENING + minutes * MINUTE

const { session } = secondEvening(
  spaceWithAThread,
  {},
  both('who-first', chosen('me'), chosen('you')),
  onward('full'),
  both('what-it-is-like', picked({ close: 'no-air' }), 'pass'),
  onward('what-it-is-like'),
  gives(
    'first',
    'need',
    stem('not-us', { minutes: '20', about: 'the week still running in my head', start: 'the kettle' }),
  ),
  onward('need'),
  saidBack('say-back-need', 'first', [
    ['You want me gone.', 'not-yet'],
    ['You want twenty minutes, and then you come back and put the kettle on.', 'yes'],
  ]),
  onward('say-back-need'),
  does('second', { type: 'offer', step: 'easier', locale: 'en', text: 'A line when you are on your way' }),
  does('first', {
    type: 'respond',
    step: 'easier',
    locale: 'en',
    response: { says: 'smaller', text: 'A knock on the door' },
  }),
  does('second', { type: 'accept-response', step: 'easier' }),
  onward('easier'),
  both('my-time', 'pass', 'pass'),
  onward('my-time', 'begin'),
  does('first', { type: 'return' }, back(32)),
  does('second', { type: 'return' }, back(33)),
  both('back', words('My head is a little wider than before.'), 'pass'),
  onward('back'),
  gives('second', 'welcome', words('I heard the kettle and was glad of it.')),
  onward('welcome'),
  does('second', { type: 'pass', step: 'at-home' }),
  onward('at-home'),
  closing(
    ['need', 'back', 'easier', 'what-it-is-like'],
    ['easier', 'welcome'],
    ['That you knocked with two fingers', null],
  ),
)

export const oneSided = { names: { first: 'Noor', second: 'Sam' }, session, others: [] }
