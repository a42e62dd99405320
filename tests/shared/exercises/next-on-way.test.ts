// Which exercise a way suggests next: a rule that can be read.
import { describe, expect, test } from 'vitest'
import { nextOnWay, type OnWay, stepsOnWay } from '#shared/exercises/next-on-way.ts'
import { wayById } from '#shared/exercises/ways.ts'

const DAY = 24 * 60 * 60 * 1000
const BEGUN = 100 * DAY

function on(way: string, done: Record<string, number> = {}, own: string[] | null = null): OnWay {
  const found = wayById(way)
  if (!found) throw new Error(`no way ${way}`)
  const closed = Object.entries(done).map(([exercise, closedAt]) => ({ exercise, closedAt }))
  return { way: found, begunAt: BEGUN, closed, own }
}

const next = (...given: Parameters<typeof on>) => nextOnWay(on(...given), BEGUN + 30 * DAY)

describe('SE Session: the next exercise on a way', () => {
  test('[SE13] it begins with the first, and each comes after the one before', () => {
    expect(next('first-time')).toEqual({ why: 'first', exercise: 'arriving' })
    const arrived = { arriving: BEGUN + 1 }
    expect(next('first-time', arrived)).toEqual({ why: 'after', exercise: 'weather', before: 'arriving' })
    const all = { ...arrived, weather: BEGUN, 'the-map-of-needs': BEGUN + 3, 'walk-through-and-promise': BEGUN + 4 }
    expect(next('first-time', all)).toEqual({ why: 'done' })
  })

  test('[SE13] what was done before the way began, or in another order, changes nothing else', () => {
    expect(next('first-time', { arriving: BEGUN - 1 })).toEqual({ why: 'first', exercise: 'arriving' })
    expect(next('first-time', { weather: BEGUN + 1 })).toEqual({ why: 'first', exercise: 'arriving' })
    expect(stepsOnWay(on('first-time', { weather: BEGUN + 1 })).map(({ done }) => done)).toEqual([
      null,
      BEGUN + 1,
      null,
      null,
    ])
  })

  test('[SE13] what is each one’s own waits for both choices, and then only that is on the way', () => {
    const seen = { arriving: BEGUN + 1, 'our-loop': BEGUN + 2 }
    expect(next('caught-in-the-loop')).toEqual({ why: 'first', exercise: 'arriving' })
    expect(next('caught-in-the-loop', seen)).toEqual({ why: 'choose' })
    // In the way's order, whoever chose which.
    const own = ['reaching-softly', 'space-with-a-thread']
    expect(next('caught-in-the-loop', seen, own)).toMatchObject({ exercise: 'space-with-a-thread' })
    const given = { ...seen, 'space-with-a-thread': BEGUN + 3 }
    expect(next('caught-in-the-loop', given, own)).toMatchObject({ exercise: 'reaching-softly' })
    expect(next('caught-in-the-loop', given, ['space-with-a-thread'])).toEqual({
      why: 'after',
      exercise: 'walk-through-and-promise',
      before: 'space-with-a-thread',
    })
    const unsettled = stepsOnWay(on('caught-in-the-loop')).filter((step) => step.unsettled)
    expect(unsettled).toHaveLength(3)
    expect(stepsOnWay(on('caught-in-the-loop', {}, own)).some((step) => step.unsettled)).toBe(false)
  })

  test('[SE13] every week comes round again after seven days', () => {
    const weekly = (closedAt: number, now: number) => nextOnWay(on('every-week', { weather: closedAt }), now)
    expect(next('every-week')).toEqual({ why: 'first', exercise: 'weather' })
    expect(weekly(BEGUN, BEGUN + 7 * DAY - 1)).toEqual({ why: 'rest', until: BEGUN + 7 * DAY })
    expect(weekly(BEGUN, BEGUN + 7 * DAY)).toEqual({ why: 'again', exercise: 'weather' })
  })
})
