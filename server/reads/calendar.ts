// One moment as a calendar entry, since a locked phone will not ring. It says the time and nothing of what it is about.
import { createEvent, type DateArray } from 'ics'
import { type Instant, SECOND } from '#shared/time.ts'

/** The text of an .ics file. `uid`: the same for the same thing, so that a new time takes the place of the old one. */
export function calendarFile({
  uid,
  at,
  minutes,
  now,
}: {
  uid: string
  at: Instant
  minutes: number
  now: Instant
}): string {
  const { value, error } = createEvent({
    uid: `${uid}@halfway`,
    title: 'Halfway',
    // [BR7] What is taken along later takes the place of what was taken before.
    sequence: Math.floor(now / SECOND),
    start: utc(at),
    startInputType: 'utc',
    duration: { minutes },
    alarms: [{ action: 'display', description: 'Halfway', trigger: at }],
  })
  if (!value) throw error ?? new Error('no calendar entry came out')
  return value
}

function utc(at: Instant): DateArray {
  const date = new Date(at)
  return [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate(), date.getUTCHours(), date.getUTCMinutes()]
}
