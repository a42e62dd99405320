// What the code is measured by, as upper bounds. One that must rise does so with a sentence why; one that fell is lowered.
import { existsSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { measureHouse } from '#scripts/house.mjs'

const house = measureHouse()

describe('The house', () => {
  test('no function is longer than 70 lines', () => {
    expect(house.longFunctions).toEqual([])
  })

  test('a prompt’s kind is named in its own two places, and in at most six files besides', () => {
    const places = Object.entries(house.kindsElsewhere)
    expect(places).toHaveLength(13)
    expect(places.filter(([, files]) => files.length > 6)).toEqual([])
  })

  test('an exported type goes by a name of its own', () => {
    expect(house.typesTwice).toEqual({})
  })

  test('doors over HTTP lie in server/doors alone', () => {
    expect(existsSync('app/api')).toBe(false)
  })

  test('there is no more code than there was', () => {
    // Seven more: a page that finds nothing, guests who have gone, and an invitation before its scripts are parts of their own.
    expect(house.files).toBeLessThanOrEqual(962)
    // 500 more: signs, clocks, links and imports that were let through, each with its test, and an evening in WebKit.
    expect(house.lines).toBeLessThanOrEqual(64_800)
    expect(house.unmarkedRules).toEqual([])
    expect(house.folders).toBeLessThanOrEqual(115)
  })
})
