// Help from outside, country by country, as seen in published sources: what may be shown of it, and for how long. Nobody was called.
import { DAY, type Instant } from '#shared/time.ts'
import lines from './lines.json'

export type HelpLine = {
  /** Two letters; ZZ: everywhere. */
  country: string
  /** The part of it that it is for. */
  region?: string
  kind: 'emergency' | 'domestic-abuse' | 'crisis' | 'directory'
  name?: string
  phones?: readonly { number: string; how?: string }[]
  sms?: { number: string; word?: string; how?: string }
  whatsapp?: string
  chat?: string
  web?: string
  hours?: string | readonly { from: number; to: number; opens: string; closes: string }[]
  free?: boolean
  languages?: readonly string[]
  for?: readonly string[]
  /** Whether calls show on a bill, where a source says so. */
  bill?: string
  notes?: readonly string[]
  sources: readonly { owner: string; title: string; address: string; date?: string }[]
  /** `on`: the day. `atItsOwn`: on its own page or a government's. */
  seen: { on: string; times: number; atItsOwn?: boolean }
  /** The day on which somebody opened the line's own page and found it so. */
  checked?: string
}

// A file of data has no kinds of its own; a test sees that it holds no other.
export const HELP_LINES = lines as readonly HelpLine[]

export const EVERYWHERE = 'ZZ'
const [WARNED, HIDDEN] = [180 * DAY, 365 * DAY]

type Lines = readonly HelpLine[]

/** [SA8] A number that was seen once, and not where it is surest, waits for somebody who looks it up. */
export function isSure({ seen, checked }: HelpLine): boolean {
  return seen.times > 1 || seen.atItsOwn === true || checked !== undefined
}

/** The countries there is something of, in no order. */
export function countriesOf(all: Lines): string[] {
  return [...new Set(all.filter(isSure).map(({ country }) => country))].filter((country) => country !== EVERYWHERE)
}

export type Help = {
  emergency: HelpLine[]
  lines: HelpLine[]
  directories: HelpLine[]
  /** No line that is known there is for everybody. */
  noneForAll: boolean
  age: 'fresh' | 'old' | 'too-old'
}

/** What is shown of a country on this day, by the clock of the device. */
export function helpIn(all: Lines, country: string, now: Instant): Help {
  const here = all.filter((line) => line.country === country && isSure(line))
  const known = here.filter(({ kind }) => kind === 'domestic-abuse' || kind === 'crisis')
  // [SA10] Numbers change: what nobody has seen for a year would be a promise.
  const lines = known.filter((line) => ageOf(line, now) <= HIDDEN)
  const abroad = country === EVERYWHERE ? [] : all.filter((line) => line.country === EVERYWHERE && isSure(line))
  return {
    emergency: here.filter(({ kind }) => kind === 'emergency'),
    lines,
    directories: [...here.filter(({ kind }) => kind === 'directory'), ...abroad],
    // [SA9]
    noneForAll: !lines.some((line) => line.kind === 'domestic-abuse' && line.for?.includes('anyone')),
    age: lines.length < known.length ? 'too-old' : lines.some((line) => ageOf(line, now) > WARNED) ? 'old' : 'fresh',
  }
}

function ageOf({ seen, checked }: HelpLine, now: Instant): number {
  return now - instantOf(checked ?? seen.on)
}

function instantOf(day: string): Instant {
  // biome-ignore lint/style/noRestrictedGlobals: it reads a day and no clock.
  return Date.parse(day)
}
