// Which exercise a way suggests next: a rule that can be read.
import { describe, expect, test } from 'vitest'
import { looksInTurn, nextOnWay, type OnWay, stepsOnWay } from '#shared/exercises/next-on-way.ts'
import { insteadOn, wayById } from '#shared/exercises/ways.ts'

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
    expect(next('first-time')).toEqual({ why: 'first', exercise: 'weather' })
    const looked = { weather: BEGUN + 1 }
    expect(next('first-time', looked)).toEqual({ why: 'after', exercise: 'the-map-of-needs', before: 'weather' })
    const heard = { 'the-map-of-needs': BEGUN, 'say-it-hold-it-check-it': BEGUN + 3 }
    expect(next('first-time', { ...looked, ...heard, 'walk-through-and-promise': BEGUN + 4 })).toEqual({ why: 'done' })
  })

  test('[SE13] what was done before the way began, or in another order, changes nothing else', () => {
    expect(next('first-time', { weather: BEGUN - 1 })).toEqual({ why: 'first', exercise: 'weather' })
    const ahead = { 'the-map-of-needs': BEGUN + 1 }
    expect(next('first-time', ahead)).toEqual({ why: 'first', exercise: 'weather' })
    expect(stepsOnWay(on('first-time', ahead)).map(({ done }) => done)).toEqual([null, BEGUN + 1, null, null])
  })

  test('[SE13] what is each one’s own waits for both choices, and then only that is on the way', () => {
    const seen = { 'our-loop': BEGUN + 1, 'space-with-a-thread': BEGUN + 2, 'reaching-softly': BEGUN + 3 }
    expect(next('caught-in-the-loop')).toEqual({ why: 'first', exercise: 'our-loop' })
    expect(next('caught-in-the-loop', seen)).toEqual({ why: 'choose' })
    // In the way's order, whoever chose which.
    const own = ['steady-in-myself', 'one-notch-open']
    expect(next('caught-in-the-loop', seen, own)).toMatchObject({ exercise: 'one-notch-open' })
    const opened = { ...seen, 'one-notch-open': BEGUN + 4 }
    expect(next('caught-in-the-loop', opened, own)).toMatchObject({ exercise: 'steady-in-myself' })
    expect(next('caught-in-the-loop', opened, ['one-notch-open'])).toEqual({
      why: 'after',
      exercise: 'after-closeness',
      before: 'one-notch-open',
    })
    expect(stepsOnWay(on('caught-in-the-loop')).filter((step) => step.unsettled)).toHaveLength(2)
    expect(stepsOnWay(on('caught-in-the-loop', {}, own)).some((step) => step.unsettled)).toBe(false)
  })

  test('[CU11] the course goes on while nobody has added an evening, and with those that the two have added', () => {
    const ofCourse = (own: string[] | null) => stepsOnWay(on('eight-evenings', {}, own)).map(({ exercise }) => exercise)
    expect(ofCourse(null)).toHaveLength(8)
    expect(ofCourse([])).toEqual(ofCourse(null))
    expect(ofCourse(['after-closeness']).slice(-2)).toEqual(['after-closeness', 'looking-back'])
    expect(ofCourse(['one-notch-open', 'after-closeness'])).toHaveLength(10)
  })

  test('[SE13] what was done lately has another in its place', () => {
    const { exercises } = insteadOn(on('after-a-row').way)
    expect(exercises).toEqual(['after-a-row', 'say-it-hold-it-check-it', 'walk-through-and-promise'])
    expect(insteadOn(on('every-week').way).exercises).toEqual(['weather'])
  })

  test('[SE13] every week comes round again after seven days', () => {
    const weekly = (closedAt: number, now: number) => nextOnWay(on('every-week', { weather: closedAt }), now)
    expect(next('every-week')).toEqual({ why: 'first', exercise: 'weather' })
    expect(weekly(BEGUN, BEGUN + 7 * DAY - 1)).toEqual({ why: 'rest', until: BEGUN + 7 * DAY })
    expect(weekly(BEGUN, BEGUN + 7 * DAY)).toEqual({ why: 'again', exercise: 'weather' })
  })

  test('[DO10] and ends with the loop or the half page in turns, with the one that there is, or with none', () => {
    const weeks = (way: string, ...kept: string[]) =>
      [1, 2, 3].map((round) => looksInTurn(on(way).way, round, (at) => kept.includes(at)))
    const both = weeks('every-week', 'loop-name', 'half-page')
    expect(both).toEqual(['half-page', 'loop-name', 'half-page'])
    expect(weeks('every-week', 'half-page')).toEqual(['half-page', 'half-page', 'half-page'])
    expect(weeks('every-week')).toEqual([null, null, null])
    expect(weeks('first-time', 'loop-name', 'half-page')).toEqual([null, null, null])
  })
})
