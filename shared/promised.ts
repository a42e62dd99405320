// An hour that somebody promised: a moment, with what their own clock says then. Whoever reads it reads their own clock.
// Earlier versions kept the hour alone, HH:MM: it stays as it was written.
import { type Instant, MINUTE } from './time.ts'

/** `offset`: by how many minutes the clock of the one who promised is ahead of UTC. */
export type Promised = { at: Instant; offset: number }

const WRITTEN = /^(\d{4}-\d{2}-\d{2}T(?:[01]\d|2[0-3]):[0-5]\d)([+-])(0\d|1[0-4]):([0-5]\d)$/
const HOUR_ALONE = /^([01]\d|2[0-3]):[0-5]\d$/

/** Null where the text is no moment. An hour without a day is none. */
export function promisedIn(text: string): Promised | null {
  const [, local = '', sign, hours, minutes] = WRITTEN.exec(text) ?? []
  const offset = (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -1 : 1)
  // biome-ignore lint/style/noRestrictedGlobals: it reads the moment it is given and no clock.
  const at = Date.parse(`${local}:00Z`) - offset * MINUTE
  const promised = { at, offset }
  return Number.isNaN(at) || promisedText(promised) !== text ? null : promised
}

/** As it is kept: 2026-11-29T19:30+01:00. */
export function promisedText({ at, offset }: Promised): string {
  const ahead = Math.abs(offset)
  const two = (part: number) => String(part).padStart(2, '0')
  return `${localOf({ at, offset })}${offset < 0 ? '-' : '+'}${two(Math.floor(ahead / 60))}:${two(ahead % 60)}`
}

export function isHour(text: string): boolean {
  return HOUR_ALONE.test(text) || promisedIn(text) !== null
}

/** [BR9] Where it is read: the reader's own clock, its zone named where it differs from that of the one who promised. */
export function clockWords(promised: Promised, locale: string, zone: string): string {
  const { at, offset } = promised
  const away = offsetIn(zone, at) !== offset
  const theirs = dayIn('UTC', at + offset * MINUTE)
  return new Intl.DateTimeFormat(locale, {
    hour: 'numeric',
    minute: '2-digit',
    timeZone: zone,
    ...(away && { timeZoneName: 'longGeneric' }),
    ...(dayIn(zone, at) !== theirs && { weekday: 'long' }),
  }).format(at)
}

/** Where nobody knows who reads: the clock of the one who promised, and how far ahead it is. */
export function clockSaid(promised: Promised): string {
  const { offset } = promised
  const ahead = Math.abs(offset)
  const minutes = ahead % 60 === 0 ? '' : `:${String(ahead % 60).padStart(2, '0')}`
  return `${localOf(promised).slice(11)} (UTC${offset < 0 ? '−' : '+'}${Math.floor(ahead / 60)}${minutes})`
}

/** A text as it was filled into a blank, with an hour by the clock of whoever wrote it. */
export function saidIn(text: string): string {
  const promised = promisedIn(text)
  return promised ? clockSaid(promised) : text
}

/** [RE33] The calendar day of a moment in that zone, YYYY-MM-DD. */
export function dayIn(zone: string, at: Instant): string {
  const parts = new Intl.DateTimeFormat('en', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' })
  const of = Object.fromEntries(parts.formatToParts(at).map(({ type, value }) => [type, value]))
  return `${of.year}-${of.month}-${of.day}`
}

export function isZone(zone: string | null | undefined): zone is string {
  try {
    return typeof zone === 'string' && zone !== '' && new Intl.DateTimeFormat('en', { timeZone: zone }) !== null
  } catch {
    return false
  }
}

function offsetIn(zone: string, at: Instant): number {
  const parts = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' }).formatToParts(at)
  const named = parts.find(({ type }) => type === 'timeZoneName')?.value ?? ''
  const [, sign, hours = '0', minutes = '0'] = /([+-])(\d{2}):(\d{2})/.exec(named) ?? []
  return (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -1 : 1)
}

function localOf({ at, offset }: Promised): string {
  // biome-ignore lint/style/noRestrictedGlobals: it writes the moment it is given and reads no clock.
  return new Date(at + offset * MINUTE).toISOString().slice(0, 16)
}
