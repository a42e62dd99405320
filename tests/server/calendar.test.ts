// A calendar file of one moment, read by a parser that is not ours.
import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import { calendarFile } from '#server/reads/calendar.ts'
import { MINUTE } from '#shared/time.ts'

const AT = Date.UTC(2026, 11, 31, 23, 30)

test.each([1, 15, 30])(
  '[BR7] a moment of %i minutes is read, rings at its time, and gives way to a later file',
  (minutes) => {
    const read = (now: number) => {
      const event = new ICAL.Component(
        ICAL.parse(calendarFile({ uid: 'a', at: AT, minutes, now })),
      ).getFirstSubcomponent('vevent')
      const alarm = event?.getFirstSubcomponent('valarm')
      const rings = alarm?.getFirstPropertyValue('trigger') as ICAL.Time
      const starts = event?.getFirstPropertyValue('dtstart') as ICAL.Time
      return {
        rings: rings.toJSDate().getTime(),
        starts: starts.toJSDate().getTime(),
        sequence: Number(event?.getFirstPropertyValue('sequence')),
      }
    }
    const [before, after] = [read(AT - 9 * MINUTE), read(AT - 8 * MINUTE)]
    expect([before.starts, before.rings]).toEqual([AT, AT])
    expect(after.sequence).toBeGreaterThan(before.sequence)
  },
)
