import { describe, expect, test } from 'vitest'
import { meeting, openRehearsal, playOnce, playTo } from '#app/rehearsal/rehearsal.ts'
import { taste } from '#app/taste/script.ts'
import en from '#messages/en/taste.json' with { type: 'json' }
import es from '#messages/es/taste.json' with { type: 'json' }
import { CATALOGUE } from '#shared/exercises/catalogue.ts'
import { Script } from '#shared/exercises/exercise.ts'
import type { Live } from '#shared/session/live.ts'
import { PARTNER_SEATS } from '#shared/session/seat.ts'
import { EVENING } from '#tests/support/given.ts'

const names = { first: 'Mara', second: 'Tom' }
const voice = { locale: 'en', say: () => 'an hour after work' } as const

/** As the preview plays it: to and fro, whoever has something to do. */
function played(script: Script, again = false): Live {
  let live = openRehearsal(script, names, EVENING, again)
  for (let turn = 0; turn < 300; turn += 1) {
    const order = turn % 2 === 0 ? PARTNER_SEATS : PARTNER_SEATS.toReversed()
    const after = order.map((seat) => playOnce(live, seat, voice, turn, EVENING)).find(Boolean)
    if (!after) return live
    live = after
  }
  return live
}

describe('rehearsals in the browser', () => {
  test.each(CATALOGUE.map((script) => [script.id, script] as const))('%s plays to its end', (_, script) => {
    for (const again of [false, true]) expect(played(script, again).session.phase).toBe('closed')
  })

  test.each(CATALOGUE.map((script) => [script.id, script] as const))(
    '[EX85] a preview of %s can begin at any step',
    (_, script) => {
      for (const { id } of script.steps) {
        const live = openRehearsal(meeting(script, id), names, EVENING, false)
        const { at } = playTo(live, id, { first: voice, second: voice }, EVENING).seen.first.view
        expect(at).toMatchObject({ phase: 'step', step: { step: id } })
      }
    },
  )

  test('the taste fits the shape of a script, has words for each step in each language, and ends', () => {
    expect(Script.parse(taste)).toEqual(taste)
    for (const { script } of [en, es]) expect(Object.keys(script.steps)).toEqual(taste.steps.map(({ id }) => id))
    expect(played(taste).session.phase).toBe('closed')
  })
})
