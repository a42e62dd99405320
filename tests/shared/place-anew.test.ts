// How it stands with a place that was asked to be given anew, as the one who asked is told.
import { describe, expect, test } from 'vitest'
import { ASK_AGAIN_AFTER, stageOf, WAITS } from '#shared/place-anew.ts'
import { DAY, MINUTE } from '#shared/time.ts'

const HOUR = 60 * MINUTE
const askedAt = 1_000 * DAY
const stages = (endedAt: number | null) =>
  [0, HOUR, WAITS - 1, WAITS, WAITS + HOUR, ASK_AGAIN_AFTER - 1, ASK_AGAIN_AFTER, 400 * DAY].map(
    (later) => stageOf({ askedAt, endedAt }, askedAt + later).stage,
  )

describe('ST Seats: what who asked is told', () => {
  test('[ST18] for seven days the same words, whatever has ended it and whenever', () => {
    const waiting = stageOf({ askedAt, endedAt: null }, askedAt)
    expect(waiting).toEqual({ stage: 'waiting', until: askedAt + 7 * DAY })
    for (const endedAt of [null, askedAt, askedAt + 1, askedAt + WAITS - 1])
      for (const later of [0, 1, DAY, WAITS - 1])
        expect(stageOf({ askedAt, endedAt }, askedAt + later)).toEqual(waiting)
  })

  test('[ST18] then a link for as long as nobody has come, or none, whatever ended it, until it can be asked for again', () => {
    const three = ['waiting', 'waiting', 'waiting'] as const
    expect(stages(null)).toEqual([...three, 'ready', 'ready', 'ready', 'ready', 'ready'])
    for (const endedAt of [askedAt, askedAt + HOUR, askedAt + WAITS - 1])
      expect(stages(endedAt)).toEqual([...three, 'over', 'over', 'over', 'none', 'none'])
    const over = stageOf({ askedAt, endedAt: askedAt }, askedAt + WAITS)
    expect(over).toEqual({ stage: 'over', again: askedAt + 90 * DAY })
    expect(stageOf({ askedAt, endedAt: askedAt + 3 * DAY }, askedAt + WAITS)).toEqual(over)
  })

  test('[ST18] nothing was asked: nothing is told', () => {
    expect(stageOf(null, askedAt)).toEqual({ stage: 'none' })
  })
})
