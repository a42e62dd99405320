// A content couple in their third Weather: Grace writes English, Julián Spanish, and last week's small things happened.
import { weather } from '#shared/exercises/weather.ts'
import { both, chosen, closing, onward, secondEvening, words } from '../evening.ts'
import { firstWeek, secondWeek, sky, wishes } from './weeks.ts'

const MIXED: ['en', 'es'] = ['en', 'es']
const YES = { says: 'yes' } as const
const BOTH = ['first', 'second'] as const
const ALL = ['did-it-happen', 'what-played-in', 'sky', 'small-thing', 'carried']

const before = [
  firstWeek([6, 5], [5, 8]),
  secondWeek([7, 4], [8, 9], ...wishes(['A walk without phones', 'Que cenemos fuera'], [YES, YES], MIXED)),
]

const { session } = secondEvening(
  weather,
  { has: { wish: BOTH }, earlier: { session: 'week-2', count: 2 } },
  both('did-it-happen', chosen('yes'), chosen('in-part')),
  onward('did-it-happen'),
  both('what-played-in', chosen('said-so'), chosen('full-week')),
  onward('what-played-in'),
  ...sky([8, 7], [8, 8]),
  both('carried', words('All those calls with the hospital, and you still cooked.'), words('Tus madrugones.'), MIXED),
  onward('carried', 'own-gift'),
  ...wishes(
    ['Call me at lunch on Thursday.', 'Ven conmigo a ver a mi madre.'],
    [YES, { says: 'later', when: 'Sunday' }],
    MIXED,
  ),
  closing(ALL, ALL, ['That you laughed at the list', 'Que preguntaras por mi madre'], MIXED),
)

export const content = { names: { first: 'Grace', second: 'Julián' }, session, others: before }
