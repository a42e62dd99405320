// What never comes into a reflection, and what is left of it when words are deleted.
import { describe, expect, test } from 'vitest'
import { reflect } from '#shared/reflection/reflect.ts'
import { isGap } from '#shared/reflection/sentences.ts'
import { replay } from '#shared/session/evolve.ts'
import { stateOf } from '#shared/session/walk.ts'
import { withoutWordsOf } from '#tests/support/erase.ts'
import { afterCloseness } from '#tests/support/first-edition/after-closeness.ts'
import { theMapOfNeeds } from '#tests/support/first-edition/the-map-of-needs.ts'
import { weather } from '#tests/support/first-edition/weather.ts'
import { evening as evenings, leads, point, scriptOf } from '#tests/support/scripts.ts'
import {
  both,
  carrying,
  chosen,
  does,
  evening,
  filled,
  gives,
  guessed,
  onward,
  order,
  scales,
  signs,
  words,
} from './evening.ts'
import { letterOf } from './reading.ts'

const A = ['told-i-matter', 'trusted', 'held', 'own-pace', 'asked-about', 'own-time']

const dip = (mara: 'pass' | ReturnType<typeof words>) =>
  evening(
    afterCloseness,
    signs('good-moment', 'first', { as: 'name', text: 'The lake' }),
    both('before-and-after', scales({ 'in-it': 9, 'day-after': 4 }), scales({ 'in-it': 8, 'day-after': 5 })),
    onward('before-and-after'),
    both('told-myself', mara, words('Too good to last.')),
  ).session

describe('RE Reflection: what is not in here', () => {
  test('[RE22] a step that is always kept leaves nothing, whether or not anything was given', () => {
    expect(letterOf(dip('pass'))).toEqual(letterOf(dip(words('I ruin everything.'))))
    expect(letterOf(dip('pass'))['not-in-here']).toBeUndefined()
    expect(JSON.stringify(reflect(dip(words('I ruin everything.')), []))).not.toMatch(/ruin|Too good/)
  })

  test('[RE3] a kept step stays kept even if a log should call it open', () => {
    const session = dip(words('I ruin everything.'))
    const revealed = { position: 3, at: session.openedAt }
    const states = session.steps.map((step) => ({
      ...stateOf(session, step),
      ...(step.id === 'told-myself' && { revealed }),
    }))
    expect(letterOf({ ...session, states })).toEqual(letterOf(session))
  })

  test('[RE22] its source is the opening of the session, which says nothing of whose', () => {
    const { session } = evening(scriptOf(evenings), both('evening', words('An hour.'), 'pass'))
    const block = reflect(session, []).blocks.find(({ block }) => block === 'not-in-here')
    expect(block?.sentences).toEqual([
      { key: 'not-in-here.more', values: {}, because: [{ session: 'evening', position: 1 }] },
    ])
  })

  test('[RE22] [RE30] a pass is neither something kept nor something that was done', () => {
    const passes = [
      both('evening', 'pass', 'pass'),
      both('leads', 'pass', chosen('you')),
      both('evening', words('An hour.'), 'pass'),
    ]
    for (const [at, pass] of passes.entries()) {
      const { session } = evening(scriptOf(at === 1 ? leads : evenings, point), pass)
      const letter = JSON.stringify(letterOf(session))
      expect(letter).not.toMatch(/kept private|You did|all (one|two)/)
    }
  })

  test('[RE3] an order that waits for its guess is not told, whoever has given what', () => {
    const one = evening(theMapOfNeeds, gives('first', 'needs', order(...A)))
    const two = evening(
      theMapOfNeeds,
      both('needs', order(...A), order(...A)),
      gives('second', 'guess', guessed(order(...A))),
    )
    expect(letterOf(one.session)).toEqual({})
    expect(Object.keys(letterOf(two.session))).toEqual(['what-we-did'])
  })

  test('[RE3] an answer taken back is gone', () => {
    const back = does('first', { type: 'take-back', step: 'evening' })
    expect(letterOf(evening(scriptOf(evenings), gives('first', 'evening', words('An hour.')), back).session)).toEqual(
      {},
    )
  })

  test('[RE8] a session in which nothing was said has nothing to talk over', () => {
    expect(letterOf(evening(scriptOf(evenings)).session)).toEqual({})
  })
})

describe('RE Reflection: deleted words', () => {
  const { log } = evening(
    weather,
    both('sky', scales({ 'closeness-felt': 8, 'room-felt': 2 }), scales({ 'closeness-felt': 7, 'room-felt': 9 })),
    onward('sky'),
    both('landed', words('The tea by the bed.'), words('That you asked.')),
    onward('landed'),
    does('first', { type: 'offer', step: 'small-thing', text: 'A walk.', locale: 'en' }),
    does('second', { type: 'offer', step: 'small-thing', text: 'Ten minutes.', locale: 'en' }),
    does('second', { type: 'respond', step: 'small-thing', response: { says: 'yes' }, locale: 'en' }),
    does('first', { type: 'respond', step: 'small-thing', response: { says: 'yes' }, locale: 'en' }),
    onward('small-thing'),
    carrying(['landed'], ['landed']),
  )

  test('[RE7] the sentences that drew on them go, with one gap a block, and the other’s words stay', () => {
    const before = letterOf(replay('evening', log))
    expect([before.meet, before.differ]).toEqual([
      ['Closeness: both of you put it high.'],
      [expect.stringMatching(/^Room for myself: Tom at 9, Mara at 2\./)],
    ])
    const after = letterOf(replay('evening', withoutWordsOf(log, 'first')))
    const gap = ['Words that belonged here have been deleted.']
    expect([after.meet, after.differ]).toEqual([gap, gap])
    expect(after['own-words']).toEqual([...gap, 'Tom keeps: “That you asked.”'])
    expect(after['what-we-did']).toEqual(before['what-we-did'])
  })

  test('[RE7] a gap says nothing but that it is there', () => {
    const { blocks } = reflect(replay('evening', withoutWordsOf(withoutWordsOf(log, 'first'), 'second')), [])
    const gaps = blocks.flatMap(({ sentences }) => sentences.filter(isGap))
    expect(gaps.length).toBeGreaterThan(0)
    for (const gap of gaps) expect(gap).toEqual({ key: 'gap' })
  })

  test('[RE7] an exercise’s builder sentence goes whole', () => {
    const { log: told } = evening(
      theMapOfNeeds,
      both('needs', order(...A), order(...A)),
      both('guess', guessed(order(...A)), guessed(order(...A))),
      onward('guess'),
      both('surprise', 'pass', 'pass'),
      onward('surprise'),
      both('meaning', filled({ need: 'being held', moment: 'the hallway' }), 'pass'),
      onward('meaning'),
      does('second', { type: 'pass', step: 'say-back' }),
      onward('say-back'),
      carrying(['meaning'], []),
    )
    const left = JSON.stringify(letterOf(replay('evening', withoutWordsOf(told, 'first'))))
    expect(JSON.stringify(letterOf(replay('evening', told)))).toContain('hallway')
    expect(left).not.toContain('hallway')
  })
})
