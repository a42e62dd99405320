import { expect, test } from 'vitest'
import { nowIn, toCome } from '#app/desk/host/place.ts'

const planned = (...exercises: string[]) => exercises.map((exercise) => ({ exercise, title: exercise }))
const opened = (...exercises: string[]) =>
  planned(...exercises).map((one, at) => ({ ...one, session: `session-${at}`, version: 1, closed: false }))

test('what is planned twice comes twice, and what was not planned takes nothing from the plan', () => {
  const plan = planned('weather', 'our-loop', 'weather')
  expect(toCome({ plan, opened: opened('weather') })).toEqual(planned('our-loop', 'weather'))
  expect(toCome({ plan, opened: opened('arriving', 'weather', 'weather') })).toEqual(planned('our-loop'))
})

test('a meeting is where it was opened last', () => {
  expect(nowIn({ opened: opened('weather', 'our-loop') })?.exercise).toBe('our-loop')
  expect(nowIn({ opened: [] })).toBeNull()
})
