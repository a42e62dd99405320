// Both low for the third week: Ada and Ruth take the shorter way, and say how it is.
import { weather } from '#shared/exercises/weather.ts'
import { both, chosen, closing, onward, secondEvening } from '../evening.ts'
import { firstWeek, secondWeek, sky, wishes } from './weeks.ts'

const EN: ['en', 'en'] = ['en', 'en']
const YES = { says: 'yes' } as const
const BOTH = ['first', 'second'] as const
const ALL = ['did-it-happen', 'what-played-in', 'sky', 'small-thing']

const before = [
  firstWeek([3, 2], [2, 3]),
  secondWeek([2, 3], [1, 3], ...wishes(['A walk', 'A free Saturday'], [YES, YES], EN)),
]

const { session } = secondEvening(
  weather,
  {
    has: { wish: BOTH },
    earlier: { session: 'week-2', count: 2 },
    today: {
      first: [
        { type: 'answer', step: 'energy', locale: 'en', value: { kind: 'scale', values: { energy: 2 } } },
        { type: 'pass', step: 'today' },
      ],
    },
  },
  both('did-it-happen', chosen('forgot'), chosen('not-this-time')),
  onward('did-it-happen'),
  both('what-played-in', chosen('full-week'), chosen('full-week')),
  onward('what-played-in'),
  ...sky([2, 3], [1, 2]),
  ...wishes(
    ['Ten minutes in bed on Thursday, phones in the hall.', 'Take my mother’s call on Saturday.'],
    [YES, { says: 'later', when: 'the Saturday after' }],
    EN,
  ),
  closing(ALL, ALL, ['You came to the table', 'That it was short tonight, and nobody minded']),
)

export const bothLow = { names: { first: 'Ada', second: 'Ruth' }, session, others: before }
