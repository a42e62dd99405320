import { describe, expect, test } from 'vitest'
import { openPatience } from '#app/line/patience.ts'

describe('DU A slow line', () => {
  test('[DU15] each try that failed is followed by one that waits longer, up to the longest', () => {
    const patience = openPatience(6_000, 45_000)
    const waits = Array.from({ length: 5 }, () => {
      const now = patience.now()
      patience.failed()
      return now
    })
    expect(waits).toEqual([6_000, 12_000, 24_000, 45_000, 45_000])
  })

  test.each([
    [200, 6_000],
    [2_600, 7_800],
    [9_000, 27_000],
    [40_000, 45_000],
  ])('[DU15] an answer after %i ms is a measure for the next', (took, next) => {
    const patience = openPatience(6_000, 45_000)
    patience.failed()
    patience.took(took)
    expect(patience.now()).toBe(next)
  })
})
