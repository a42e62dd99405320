// Which exercise is suggested to two who are on no way, and in which group each stands.
import { expect, test } from 'vitest'
import { CATALOGUE, isListed } from '#shared/exercises/catalogue.ts'
import { GROUPED, suggestedAfter } from '#shared/exercises/suggested.ts'

test('[ST48] every exercise that anybody can pick stands in one group', () => {
  const listed = CATALOGUE.filter(isListed).map(({ id }) => id)
  expect(Object.values(GROUPED).flat().toSorted()).toEqual(listed.toSorted())
})

test('[ST48] the first that has not been done is suggested, never one that needs an occasion, and at the last the short one again', () => {
  expect(suggestedAfter([])).toBe('weather')
  expect(suggestedAfter(['weather'])).toBe('the-map-of-needs')
  const done: string[] = []
  while (!done.includes(suggestedAfter(done))) done.push(suggestedAfter(done))
  expect(done).toHaveLength(Object.values(GROUPED).flat().length - GROUPED.afterwards.length)
  expect(done).toEqual(expect.not.arrayContaining(GROUPED.afterwards.slice(0, 1)))
  expect(suggestedAfter(done)).toBe('weather')
})
