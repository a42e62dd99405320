// A few of the schedules that `npm run simulate` plays, always the same: servers, database and pages in simulated time, whatever goes wrong.
import { describe, expect, test } from 'vitest'
import { FAULTS, planOf, play } from './schedule.ts'
import { NOTHING, noteTold } from './sum.ts'

describe('DU Every order of things', () => {
  test('[DU1] [DU2] [DU3] [DU4] [DU5] [DU7] [DU30] [DU41] [PR4] [RV2] no schedule breaks a promise', async () => {
    const sum = NOTHING()
    for (let seed = 1; seed <= 2_000; seed += 1) noteTold(sum, await play(planOf(seed)))
    expect(sum.violating).toEqual([])
    expect(FAULTS.filter((fault) => !sum.faults[fault] && fault !== 'clock-off')).toEqual([])
    expect(sum.commands).toBeGreaterThan(15_000)
  }, 400_000)
})
