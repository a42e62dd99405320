// Calendar files of what a session promises, since a locked phone will not ring. They say when, and nothing of what it is about.
import { createEvents, type DateArray, type EventAttributes } from 'ics'
import { isErased } from '#shared/session/events.ts'
import { type Refusal, refuse } from '#shared/session/refusal.ts'
import { type Standing, standingIn } from '#shared/session/standing.ts'
import { type Instant, SECOND } from '#shared/time.ts'
import type { Seated } from '../core/access.ts'
import type { Core } from '../core/core.ts'

/** The promised return from a break, as the text of an .ics file; so too below. */
export async function breakFile(core: Core, seated: Seated): Promise<string | Refusal> {
  const { break: taken } = await core.sessions.session(seated)
  if (!taken) return refuse('not-on-a-break')
  // [BR16]
  if (taken.openEnded) return refuse('not-found')
  // [DU43] Other calendars go by the true time.
  const at = taken.until - (await core.sessions.ahead(seated))
  return calendarFile({ uid: seated.session, at, minutes: 15, now: core.now() })
}

/** The time that the two have planned. Its length is the same for every exercise, or it would tell which one it is. */
export async function plannedFile(core: Core, seated: Seated): Promise<string | Refusal> {
  const { plannedFor } = await core.sessions.session(seated)
  return plannedFor === null
    ? refuse('not-found')
    : calendarFile({ uid: `${seated.session}-planned`, at: plannedFor, minutes: 30, now: core.now() })
}

/** The days on which its agreements are looked at again, a whole day for each. */
export async function agreementsFile(core: Core, seated: Seated): Promise<string | Refusal> {
  const days = standingIn(await core.sessions.session(seated)).flatMap((one) => dayOf(seated.session, one))
  return days.length === 0 ? refuse('nothing-given') : daysFile(days, core.now())
}

// [AG8] Earlier versions took any year, and no calendar reads one with a 0 before it, or the day after the last of four digits.
const OF_A_CALENDAR = /^[12]/

export function dayOf(session: string, { step, agreed: { terms } }: Standing): { uid: string; day: string }[] {
  if (isErased(terms) || terms.as !== 'agreement' || !OF_A_CALENDAR.test(terms.reviewOn)) return []
  return [{ uid: `${session}-${step.id}`, day: terms.reviewOn }]
}

// That a calendar takes for a number.
const LARGEST = 2 ** 31 - 1

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
  return { uid: `${uid}@halfway`, title: 'Halfway', sequence: Math.min(Math.floor(now / SECOND), LARGEST) }
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
