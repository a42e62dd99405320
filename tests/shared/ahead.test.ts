import { describe, expect, test } from 'vitest'
import { daysAhead, refusedDay, refusedMoment } from '#shared/ahead.ts'
import { replay } from '#shared/session/evolve.ts'
import { stateById } from '#shared/session/walk.ts'
import { DAY, MINUTE } from '#shared/time.ts'
import { EVENING, given, opened } from '#tests/support/given.ts'
import { promise, scriptOf, started } from '#tests/support/scripts.ts'

// EVENING is the 22nd of November 2026, 19:00 in UTC.
const agreeing = started(promise)
const looking = (reviewOn: string, offset?: number) =>
  ({
    type: 'propose',
    step: 'promise',
    locale: 'en',
    terms: { as: 'agreement', who: 'both', when: 'it rains', will: 'we stay', reviewOn },
    ...(offset !== undefined && { offset }),
  }) as const

describe('AG A day to look again', () => {
  test.each(['0026-12-06', '2026-11-21', '2026-11-22', '1999-12-31'])('[AG8] %s is no day to come', (day) => {
    agreeing.when('first', looking(day)).refused('day-not-ahead')
  })

  test.each(['2028-11-23', '2029-01-01', '9999-12-31'])('[AG8] %s is too far away', (day) => {
    agreeing.when('first', looking(day)).refused('too-far-ahead')
  })

  test.each(['2026-11-23', '2026-12-06', '2028-11-22'])('[AG8] %s can be agreed on', (day) => {
    agreeing.when('second', looking(day)).gives({ type: 'agreement-proposed' })
  })

  test('[AG8] tomorrow is tomorrow where it is said: in Los Angeles, in Kathmandu, in Kiritimati', () => {
    const late = EVENING + 5.5 * 60 * MINUTE
    // 00:30 on the 23rd in UTC, 16:30 on the 22nd, 06:15 on the 23rd, 14:30 on the 23rd.
    agreeing
      .when('first', looking('2026-11-23', -480), late)
      .gives({ type: 'offset-told' }, { type: 'agreement-proposed' })
    agreeing.when('first', looking('2026-11-23', 345), late).refused('day-not-ahead')
    agreeing.when('first', looking('2026-11-23', 840), EVENING).refused('day-not-ahead')
    agreeing
      .when('first', looking('2026-11-24', 840), EVENING)
      .gives({ type: 'offset-told' }, { type: 'agreement-proposed' })
    expect(daysAhead(late, -480)).toEqual({ first: '2026-11-23', last: '2028-11-22' })
    expect(daysAhead(late, 345)).toEqual({ first: '2026-11-24', last: '2028-11-23' })
  })

  test('[AG8] from a leap day on, two years are as long as from any other', () => {
    const leap = Date.UTC(2028, 1, 29, 12)
    expect(refusedDay('2030-02-28', leap)).toBeNull()
    expect(refusedDay('2030-03-01', leap)).toEqual({ refused: 'too-far-ahead' })
  })

  test('[AG8] what was agreed on for an odd day before stays as it was', () => {
    const log = agreeing.and('first', looking('2026-12-06')).log
    const odd = JSON.parse(JSON.stringify(log).replace('2026-12-06', '0026-12-06'))
    const before = given(odd, replay('evening', odd))
    const signed = before.and('second', { type: 'sign', step: 'promise', proposal: 1 })
    expect(stateById(signed.session, 'promise').agreed?.terms).toMatchObject({ reviewOn: '0026-12-06' })
  })
})

describe('AG A moment to come', () => {
  const lobby = given(opened({ script: scriptOf(promise) }))

  test.each([0, EVENING - 1, EVENING])('[AG9] %i has passed', (at) => {
    lobby.when('first', { type: 'suggest-time', at }).refused('time-passed')
  })

  test.each([EVENING + 732 * DAY, Date.UTC(9999, 0, 1), 8.64e15, Number.MAX_SAFE_INTEGER])(
    '[AG9] %i is too far away',
    (at) => {
      lobby.when('first', { type: 'suggest-time', at }).refused('too-far-ahead')
    },
  )

  test.each([EVENING + 1, EVENING + 60 * MINUTE, EVENING + 730 * DAY])('[AG9] %i can be planned', (at) => {
    lobby.when('first', { type: 'suggest-time', at }).gives({ type: 'time-suggested', at })
    expect(refusedMoment(at, EVENING)).toBeNull()
  })
})
