import { describe, expect, test } from 'vitest'
import { phaseOf } from '#app/breaks/phase.ts'
import { breathAt } from '#app/prompts/breathe/breath.tsx'
import { turnAt } from '#app/prompts/talk/turns.ts'
import type { ClockView } from '#shared/session/part-shape.ts'
import type { BreakView } from '#shared/session/view-shape.ts'
import { MINUTE, SECOND } from '#shared/time.ts'

const NOON = Date.UTC(2026, 10, 22, 12)
const talk: ClockView = { begun: true, startedAt: NOON, opener: 'second', seconds: 120, turns: 2, extensions: [] }
const taken: BreakView = {
  caller: 'first',
  takenAt: NOON,
  until: NOON + 20 * MINUTE,
  graceUntil: NOON + 25 * MINUTE,
  opening: null,
  reason: null,
  renegotiated: false,
  lines: [],
  mineReturned: false,
  callerReturned: false,
}

describe('BR Clocks as a device draws them', () => {
  test('turns are even, the opener has the first', () => {
    expect(turnAt(talk, NOON, NOON)).toEqual({ number: 0, speaker: 'second', left: 2 * MINUTE, length: 2 * MINUTE })
    expect(turnAt(talk, NOON, NOON + 3 * MINUTE)).toMatchObject({ number: 1, speaker: 'first', left: MINUTE })
    expect(turnAt(talk, NOON, NOON + 4 * MINUTE)).toBeNull()
  })

  test('a minute more lengthens the turn it was asked for in, and no other', () => {
    const longer = { ...talk, extensions: [{ at: NOON + MINUTE, seconds: 60 }] }
    expect(turnAt(longer, NOON, NOON + 2.5 * MINUTE)).toMatchObject({ number: 0, left: 30 * SECOND })
    expect(turnAt(longer, NOON, NOON + 3 * MINUTE)).toMatchObject({ number: 1, length: 2 * MINUTE })
  })

  test('a second minute may be asked for within the first', () => {
    const extensions = [MINUTE, 2.5 * MINUTE].map((at) => ({ at: NOON + at, seconds: 60 }))
    expect(turnAt({ ...talk, extensions }, NOON, NOON + 3.5 * MINUTE)).toMatchObject({ number: 0 })
  })

  test('[BR3] [BR5] a break is on, then due for its caller alone, then late, and over when the caller is back', () => {
    const at = (minutes: number) => phaseOf(taken, NOON + minutes * MINUTE)
    expect([0, 19, 20, 24, 25, 90].map(at)).toEqual(['on', 'on', 'due', 'due', 'late', 'late'])
    expect(phaseOf({ ...taken, callerReturned: true }, NOON)).toBe('back')
  })

  test('the same moment is the same breath: in for four seconds, out for six', () => {
    expect(breathAt(0)).toEqual({ goes: 'in', fullness: 0, count: 4 })
    expect(breathAt(4 * SECOND)).toMatchObject({ goes: 'out', fullness: 1, count: 6 })
    expect(breathAt(9_999)).toMatchObject({ goes: 'out', count: 1 })
    expect(breathAt(70 * SECOND)).toEqual(breathAt(0))
  })
})
