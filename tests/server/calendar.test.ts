// Calendar files, each read by two parsers that are not ours and know nothing of each other.
import ICAL from 'ical.js'
import { convertIcsCalendar } from 'ts-ics'
import { describe, expect, test } from 'vitest'
import { calendarFile, dayOf, daysFile } from '#server/reads/calendar.ts'
import type { Standing } from '#shared/session/standing.ts'
import { MINUTE, SECOND } from '#shared/time.ts'

const NOW = Date.UTC(2026, 11, 31, 23, 0)

type Read = { uid: string; starts: number; ends: number; sequence: number; rings: number | null; stamped: boolean }

function byFirst(text: string): Read[] {
  return new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((part) => {
    const event = new ICAL.Event(part)
    const trigger = part.getFirstSubcomponent('valarm')?.getFirstPropertyValue('trigger')
    return {
      uid: event.uid,
      starts: moment(event.startDate),
      ends: moment(event.endDate),
      sequence: Number(part.getFirstPropertyValue('sequence')),
      rings: trigger instanceof ICAL.Time ? moment(trigger) : null,
      stamped: part.hasProperty('dtstamp'),
    }
  })
}

function moment({ year, month, day, hour, minute, second }: ICAL.Time): number {
  return Date.UTC(year, month - 1, day, hour, minute, second)
}

function bySecond(text: string): Read[] {
  return (convertIcsCalendar(undefined, text).events ?? []).map(({ uid, start, end, duration, ...event }) => {
    const [trigger] = (event.alarms ?? []).map((alarm) => alarm.trigger)
    const starts = start.date.getTime()
    return {
      uid,
      starts,
      ends: end ? end.date.getTime() : starts + ((duration?.hours ?? 0) * 60 + (duration?.minutes ?? 0)) * MINUTE,
      sequence: Number(event.sequence),
      rings: trigger?.type === 'absolute' ? (trigger.value?.date.getTime() ?? null) : null,
      stamped: event.stamp !== undefined,
    }
  })
}

function agreedOn(reviewOn: string): Standing {
  const terms = { as: 'agreement', who: 'both', when: 'it rains', will: 'we stay', reviewOn }
  return { step: { id: 'promise' }, agreed: { terms } } as unknown as Standing
}

describe.each([
  ['one parser', byFirst],
  ['another', bySecond],
])('BR Calendar files, read by %s', (_, read) => {
  test.each([
    ['a break’s return', 'session', 15, NOW + 20 * MINUTE],
    ['a planned session', 'session-planned', 30, NOW + 31 * 24 * 60 * MINUTE],
    ['a leap day at midnight', 'session-planned', 60, Date.UTC(2028, 1, 29)],
    ['a minute', 'session', 1, NOW + MINUTE],
  ])('[BR7] %s is a moment that rings at its time, and a later file takes its place', (_what, uid, minutes, at) => {
    const taken = (now: number) => read(calendarFile({ uid, at, minutes, now }))
    const [before] = taken(NOW)
    expect(taken(NOW)).toEqual([
      {
        uid: `${uid}@halfway`,
        starts: at,
        ends: at + minutes * MINUTE,
        sequence: NOW / SECOND,
        rings: at,
        stamped: true,
      },
    ])
    const [after] = read(calendarFile({ uid, at: at + 15 * MINUTE, minutes, now: NOW + MINUTE }))
    expect(after?.uid).toBe(before?.uid)
    expect(after?.sequence).toBeGreaterThan(before?.sequence ?? 0)
  })

  test.each([
    ['2026-12-06', Date.UTC(2026, 11, 6)],
    ['2026-12-31', Date.UTC(2026, 11, 31)],
    ['2028-02-29', Date.UTC(2028, 1, 29)],
  ])('[BR8] %s is one whole day, to the next midnight, and a later file takes its place', (day, starts) => {
    const taken = (now: number) => read(daysFile([{ uid: 'session-promise', day }], now))
    const whole = { uid: 'session-promise@halfway', starts, ends: starts + 24 * 60 * MINUTE, rings: null }
    expect(taken(NOW)).toEqual([{ ...whole, sequence: NOW / SECOND, stamped: true }])
    expect(taken(NOW + MINUTE)[0]?.sequence).toBeGreaterThan(NOW / SECOND)
  })

  test.each(['0026-12-06', '9999-12-31', '0001-01-01'])(
    '[BR8] [AG8] a day that was agreed on before as %s is in no file, and the others are',
    (reviewOn) => {
      const standing = [reviewOn, '2028-02-29'].map((day) => agreedOn(day))
      const days = standing.flatMap((one) => dayOf('session', one))
      expect(read(daysFile(days, NOW)).map(({ starts }) => starts)).toEqual([Date.UTC(2028, 1, 29)])
    },
  )

  test.each([Date.UTC(2038, 0, 20), Date.UTC(2100, 1, 28)])('[BR7] it is had in every year (%#)', (now) => {
    expect(read(calendarFile({ uid: 'session', at: now + MINUTE, minutes: 15, now }))).toMatchObject([
      { stamped: true },
    ])
  })

  test('[BR8] several days are as many entries, each with a name of its own', () => {
    const days = ['promise', 'smaller'].map((step) => ({ uid: `session-${step}`, day: '2026-12-06' }))
    expect(new Set(read(daysFile(days, NOW)).map(({ uid }) => uid)).size).toBe(2)
  })
})
