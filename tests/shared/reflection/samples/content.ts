// A content couple in their third Weather: Grace writes English, Julián Spanish, and last week's small things happened.

import { replay } from '#shared/session/evolve.ts'
import { weather } from '#tests/support/first-edition/weather.ts'
import { given, opened } from '#tests/support/given.ts'
import { both, carrying, chosen, does, gives, type Move, onward, scales, words } from '../evening.ts'

const WEEK = 7 * 24 * 60 * 60 * 1000
type Sky = [closeness: number, room: number]

const arrive: Move[] = [
  does('first', { type: 'ready', mode: 'in-one-place' }),
  does('second', { type: 'ready', mode: 'in-one-place' }),
]
const sky = (grace: Sky, julian: Sky): Move => {
  const at = ([closeness, room]: Sky) => scales({ 'closeness-felt': closeness, 'room-felt': room })
  return both('sky', at(grace), at(julian))
}

function before(back: number, ...moves: Move[]) {
  const { log } = moves.reduce((so, move) => move(so), given(opened({ script: weather })))
  return replay(
    `content-${back}`,
    log.map((entry) => ({ ...entry, at: entry.at - back * WEEK })),
  )
}

const thirdTime = [
  ...arrive,
  both('did-it-happen', chosen('yes'), chosen('in-part')),
  onward('did-it-happen'),
  both('what-played-in', chosen('said-so'), chosen('full-week')),
  onward('what-played-in'),
  sky([8, 7], [8, 8]),
  onward('sky'),
  gives('first', 'from-outside', words('The audit ends on Friday. Until then I am here with half a head.')),
  gives('second', 'from-outside', words('Mi madre ha vuelto a caerse. Está bien, pero no dejo de pensarlo.'), 'es'),
  onward('from-outside'),
  does('first', { type: 'offer', step: 'small-thing', text: 'Call me at lunch on Thursday.', locale: 'en' }),
  does('second', { type: 'offer', step: 'small-thing', text: 'Ven conmigo a ver a mi madre.', locale: 'es' }),
  does('second', { type: 'respond', step: 'small-thing', response: { says: 'yes' }, locale: 'es' }),
  does('first', { type: 'respond', step: 'small-thing', response: { says: 'later', when: 'Sunday' }, locale: 'en' }),
  does('second', { type: 'accept-response', step: 'small-thing' }),
  onward('small-thing'),
  carrying(['from-outside'], ['from-outside']),
  onward('talk'),
].reduce((so, move) => move(so), given(opened({ script: weather, earlier: { session: 'content-1', count: 2 } })))

export const content = {
  names: { first: 'Grace', second: 'Julián' },
  session: replay('content', thirdTime.log),
  others: [before(1, ...arrive, sky([7, 4], [8, 9])), before(2, ...arrive, sky([6, 5], [5, 8]))],
}
