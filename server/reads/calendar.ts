// Calendar files, since a locked phone will not ring. They say when, and nothing of what it is about.
import { createEvents, type DateArray, type EventAttributes } from 'ics'
import { type Instant, SECOND } from '#shared/time.ts'

type Which = { uid: string; now: Instant }

/** One moment. `uid`: the same for the same thing, so that a new time takes the place of the old one. */
export function calendarFile({ at, minutes, ...which }: Which & { at: Instant; minutes: number }): string {
  return textOf([
    {
      ...entry(which),
      start: utc(at),
      startInputType: 'utc',
      duration: { minutes },
      alarms: [{ action: 'display', description: 'Halfway', trigger: at }],
    },
  ])
}

/** Whole days, YYYY-MM-DD, each with its own `uid`. */
export function daysFile(days: readonly { uid: string; day: string }[], now: Instant): string {
  return textOf(days.map(({ uid, day }) => ({ ...entry({ uid, now }), ...wholeDay(day) })))
}

function entry({ uid, now }: Which) {
  // [BR7] [BR8] What is taken along later takes the place of what was taken before.
  return { uid: `${uid}@halfway`, title: 'Halfway', sequence: Math.floor(now / SECOND) }
}

function wholeDay(text: string): { start: DateArray; end: DateArray } {
  const [year = 0, month = 1, day = 1] = text.split('-').map(Number)
  const next = new Date(Date.UTC(year, month - 1, day + 1))
  return { start: [year, month, day], end: [next.getUTCFullYear(), next.getUTCMonth() + 1, next.getUTCDate()] }
}

function utc(at: Instant): DateArray {
  const date = new Date(at)
  return [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate(), date.getUTCHours(), date.getUTCMinutes()]
}

function textOf(events: EventAttributes[]): string {
  const { value, error } = createEvents(events)
  if (!value) throw error ?? new Error('no calendar file came out')
  return value
}
