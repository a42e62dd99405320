// The kills in little, with every run of the tests; `npm run chaos` is the whole of it.
import { expect, test } from 'vitest'
import { cutLines } from './faults/cut-lines.ts'
import { killServer } from './faults/kill-server.ts'
import { run } from './run.ts'
import { rowOf } from './seen.ts'

const LITTLE = { nodes: 1, rooms: 3, share: 1 }
const SOUND = { lost: 0, twice: 0, gaps: 0, stale: 0, altered: 0, failed_restarts: 0, falls: 0, stuck: 0, errors: 0 }

test.each([
  { name: 'embedded', store: 'embedded', faults: [killServer, cutLines], times: 3, least: 150, ...LITTLE },
  { name: 'postgres', store: 'postgres', faults: [killServer, cutLines], times: 2, least: 120, ...LITTLE },
] as const)(
  '[DU1] $name: over kills and cuts no acknowledged answer is lost, none kept twice [DU2] [DU7], and each sees what is so [DU5]; told to stop, it does [DU6]',
  async (part) => {
    const ran = (await run(part, { seed: 7, seconds: 240, note: () => {} })) ?? expect.fail('it was not run')
    const row = rowOf(part, ran)
    expect(row).toMatchObject({ ...SOUND, faults: part.times, wrongs: [] })
    expect(row.acknowledged).toBeGreaterThanOrEqual(part.least)
    expect(row.repeated).toBeGreaterThan(0)
  },
  300_000,
)
