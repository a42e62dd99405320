// After a row, once both are calm: Bea and Luc carry what lay under it and a sorry each, and nobody decides who was right.
import { afterARow } from '#shared/exercises/after-a-row.ts'
import { DAY, MINUTE } from '#shared/time.ts'
import { EVENING } from '#tests/support/given.ts'
import { both, chosen, closing, does, onward, picked, saidBack, secondEvening, signs, stem } from '../evening.ts'
import { caughtInTheCycle } from './caught-in-the-cycle.ts'

const BOTH = ['first', 'second'] as const
const TICKED = ['soft-side', 'my-part', 'sorry', 'next-time', 'was-it-our-loop']

const { session } = secondEvening(
  afterARow,
  { has: { 'loop-name': BOTH, 'half-page': BOTH } },
  onward('before', 'calm'),
  signs('episode', 'first', { as: 'name', text: 'Saturday, the keys' }),
  both(
    'soft-side',
    picked({ felt: 'unimportant', need: 'to-be-asked' }),
    picked({ felt: 'closed-in', need: 'a-moment-first' }),
  ),
  both(
    'story',
    stem(undefined, { saw: 'the door go while I was still talking', thought: 'that is that, then' }),
    stem(undefined, { saw: 'your brother look at me', thought: 'now they both know' }),
  ),
  both(
    'my-part',
    stem('made-harder', { did: 'said it in front of your brother' }),
    stem('left-undone', { undone: 'pick up the phone' }),
  ),
  onward('my-part'),
  does('second', { type: 'take-break', minutes: 20, opening: 'a glass of water' }),
  does('second', { type: 'renegotiate', minutes: 30 }, EVENING + 20 * MINUTE),
  does('second', { type: 'return' }, EVENING + 50 * MINUTE),
  does('first', { type: 'return' }, EVENING + 50 * MINUTE),
  saidBack('say-back', 'first', [
    ['You wanted me to call.', 'nearly'],
    ['You were standing outside and thought you did not count.', 'yes'],
  ]),
  saidBack('say-back', 'second', [['It all came at once and there was no way to think.', 'yes']]),
  onward('say-back'),
  does('second', { type: 'stop-for-today' }),
  does('first', { type: 'resume' }, EVENING + DAY),
  does('second', { type: 'resume' }, EVENING + DAY),
  both('would-help', chosen('seen', 'a-sorry'), chosen('a-sorry', 'time')),
  onward('would-help'),
  both(
    'sorry',
    stem('sorry', { one: 'said it in front of your brother', effect: 'shamed you' }),
    stem('wish', { wish: 'picked up the phone' }),
  ),
  onward('sorry'),
  both('it-lands', chosen('reaches-me'), chosen('partly')),
  onward('it-lands'),
  both(
    'next-time',
    stem(undefined, { sign: 'my voice going up', act: 'sit down and start again' }),
    stem(undefined, { sign: 'my hand on the door', act: 'say ten minutes, and come back' }),
  ),
  onward('next-time'),
  both('was-it-our-loop', chosen('in-part'), chosen('in-part')),
  onward('was-it-our-loop', 'half-page', 'more-help'),
  closing(TICKED, TICKED, ['That you did not leave', 'The silence after, it was a good one']),
)

const loop = { ...caughtInTheCycle.session, id: 'loop', openedAt: EVENING - 7 * DAY }

export const afterTheRow = { names: { first: 'Bea', second: 'Luc' }, session, others: [loop] }
