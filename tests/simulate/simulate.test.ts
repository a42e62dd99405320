// A few of the schedules that `npm run simulate` plays, always the same. They have a process of their own: what runs tests draws numbers
// by chance for itself, and would draw them from a schedule that is played beside it.
import { spawnSync } from 'node:child_process'
import { describe, expect, test } from 'vitest'
import { FAULTS } from './schedule.ts'

describe('DU Every order of things', () => {
  test('[DU1] [DU2] [DU3] [DU4] [DU5] [DU7] [DU30] [DU41] [DU76] [DU77] [PR2] [PR4] [RV2] [CO4] no schedule breaks a promise, and a seed gives the same again', () => {
    const command = ['tests/simulate/simulate.mjs', '--schedules', '2000', '--seconds', '380']
    const lines = spawnSync(process.execPath, command, { encoding: 'utf8' }).stdout.trim().split('\n')
    const told = JSON.parse(lines.at(-1) ?? '')
    expect(told.broken).toEqual({})
    expect(told).toMatchObject({ schedules: 2_000, whole: true, violations: 0, seeds: [], replayed: 40, unlike: [] })
    expect(FAULTS.filter((fault) => !told.faults[fault])).toEqual(['node-crowded', 'clock-off'])
    expect(told.commands).toBeGreaterThan(15_000)
    expect(told.reveals).toBeGreaterThan(700)
  }, 400_000)
})
