// Our loop in the couple's own choices, both sides of each part or none.
import { describe, expect, test } from 'vitest'
import { draw } from '#shared/reflection/figures/draw.ts'
import { reflect } from '#shared/reflection/reflect.ts'
import type { CameUp, WayOut } from '#shared/session/commands.ts'
import { replay } from '#shared/session/evolve.ts'
import { withoutWordsOf } from '#tests/support/erase.ts'
import { ourLoop } from '#tests/support/first-edition/our-loop.ts'
import {
  both,
  carrying,
  chosen,
  does,
  evening,
  filled,
  listedOtherwise,
  type Move,
  onward,
  order,
  signs,
  words,
} from './evening.ts'
import { letterOf, readerIn } from './reading.ts'

const opened: Move[] = [
  both('sets-off', chosen('late-reply', 'silence'), chosen('many-questions')),
  both('my-move', chosen('ask-again'), chosen('go-quiet')),
  both('gives-me', chosen('sign'), chosen('quiet')),
  both('under', words('Small.'), words('Cornered.')),
  both('first-learned', words('At our table.'), 'pass'),
  both('need', words('One sentence.'), words('Ten minutes.')),
  onward('need'),
]
const drawn: Move[] = [
  ...opened,
  both('reaches-me', chosen('go-quiet'), chosen('ask-again')),
  onward('reaches-me'),
  signs('loop-name', 'first', { as: 'name', text: 'The revolving door' }),
  both('ways-back', order('say-its-name', 'break', 'small-touch'), order('break', 'small-touch', 'say-its-name')),
  onward('ways-back'),
  both('first-move', filled({ move: 'say its name' }), filled({ move: 'come back first' })),
  onward('first-move', 'more-help'),
]

describe('RE Reflection: our loop', () => {
  test('[RE20] the whole circle, with the arrows as those they point at drew them', () => {
    const { session } = evening(listedOtherwise(ourLoop), ...drawn)
    expect(letterOf(session).loop).toEqual([
      'You call it “The revolving door”.',
      'It starts for Mara with a late or short reply and silence; for Tom with many questions at once.',
      'Then Mara turns to asking again; Tom to going quiet.',
      'For a moment that gives Mara: a sign of life. It gives Tom: calm.',
      'Of what Tom does, going quiet reaches Mara most; of what Mara does, asking again reaches Tom most.',
      'To find the way back, Mara would first try “Say its name out loud”, Tom “Take a break with a return”.',
      'Each of you picked a first small move.',
    ])
    expect(letterOf(session, [], readerIn('es')).loop?.slice(0, 3)).toEqual([
      'Su nombre: «The revolving door».',
      'En Mara lo pone en marcha: una respuesta tardía o corta y el silencio. En Tom: muchas preguntas seguidas.',
      'Entonces Mara suele volver a preguntar; Tom, callar.',
    ])
  })

  test('[AG5] [RE20] what each last said of it since, in the letter and not in the picture', () => {
    const back = (seat: 'first' | 'second', cameUp: CameUp, wayOut: WayOut) =>
      does(seat, { type: 'review-loop', step: 'loop-name', cameUp, wayOut })
    const { session } = evening(
      listedOtherwise(ourLoop),
      ...drawn,
      back('second', 'often', 'not-tried'),
      back('first', 'once', 'a-little'),
      back('second', 'not', 'not-yet'),
    )
    expect(letterOf(session).loop?.slice(7)).toEqual([
      'Since then, Mara says, it came up once.',
      'For Mara, a way back helped a little.',
      'Since then, Tom says, it has not come up.',
    ])
    const [figure] = reflect(session, []).figures.map((one) => draw(one, readerIn('en')))
    expect(figure?.says.join()).not.toContain('Since then')
  })

  test('[RE7] [RE20] what somebody said of it goes with their words', () => {
    const { log } = evening(
      listedOtherwise(ourLoop),
      ...drawn,
      does('second', { type: 'review-loop', step: 'loop-name', cameUp: 'often', wayOut: 'not-tried' }),
    )
    const left = letterOf(replay('evening', withoutWordsOf(log, 'second'))).loop?.join(' ')
    expect(left).not.toContain('Since then')
  })

  test('[RE6] [RE20] what lies under it comes in only when it is carried, where it was learned never', () => {
    const { session } = evening(listedOtherwise(ourLoop), ...drawn, carrying(['need', 'first-move'], []))
    const letter = letterOf(session)
    expect(letter['own-words']).toEqual([
      'Mara keeps: “One sentence.”',
      'Mara also keeps: “When I notice our loop, I will say its name.”',
    ])
    const [figure] = reflect(session, []).figures.map((one) => draw(one, readerIn('en')))
    expect(figure?.says).toContain('Mara’s first move: “say its name”')
    expect(JSON.stringify(figure)).not.toMatch(/table|Cornered|Ten minutes|come back first/)
    expect(JSON.stringify(letter)).not.toMatch(/table|Cornered|Ten minutes|come back first/)
    expect(JSON.stringify(letter)).not.toMatch(/kept private/)
  })

  test('[RE20] no half of the circle is shown alone', () => {
    const moves = opened.map((move, at) => (at === 1 ? both('my-move', chosen('ask-again'), 'pass') : move))
    expect(letterOf(evening(listedOtherwise(ourLoop), ...moves).session).loop).toEqual([
      'It starts for Mara with a late or short reply and silence; for Tom with many questions at once.',
      'For a moment that gives Mara: a sign of life. It gives Tom: calm.',
    ])
  })
})
