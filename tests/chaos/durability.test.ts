// The kills in little, with every run of the tests; `npm run chaos` is the whole of it.
import { expect, test } from 'vitest'
import { chaos } from './durability.ts'

test('[DU1] over three kills no acknowledged answer is lost, and none kept twice [DU2] [DU7]; told to stop, it does [DU6]', async () => {
  const result = await chaos({ kills: 3, least: 150, rooms: 3, seed: 7 })
  expect(result).toMatchObject({ lost: 0, twice: 0, gaps: 0, altered: 0, kills: 3, stopped: 0 })
  expect(result.acknowledged).toBeGreaterThanOrEqual(150)
  expect(result.repeated).toBeGreaterThanOrEqual(150)
  expect(result.took).toBeLessThan(5_000)
}, 300_000)
