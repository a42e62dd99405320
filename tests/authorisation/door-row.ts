// What a row of the table says of one HTTP door, and where a door can be tried.
import type { RefusalCode } from '#shared/session/refusal.ts'
import type { Who } from './table.ts'

/** What a room and its session are like when the door is tried. `waiting`: the second seat is empty.
 * `one-phone`: the first holds it. `walking`: through the letter of a session that is closed.
 * `linked`: a counsellor's two links are open. `counselled`: both agree to everything, and another counsellor covers; `unconsented`: to nothing.
 * `reflected`: its session is closed besides. `handing-over`: the counsellor of other couples is asked in the place of who covered. */
export const SETTINGS = [
  'waiting',
  'one-phone',
  'planned',
  'open',
  'break',
  'closed',
  'walking',
  'linked',
  'counselled',
  'unconsented',
  'reflected',
  'handing-over',
] as const
export type Setting = (typeof SETTINGS)[number]

/** The ids and secrets that a path or body can name. Empty where there is none of the kind. */
export type Place = {
  session: string
  couple: string
  counselling: string
  meeting: string
  note: string
  homework: string
  /** One that the counsellor wrote. */
  exercise: string
  token: string
  code: { word: string; digits: string }
  knock: string
  device: string
  /** Of the first. */
  signIn: string
}

/** `who`: as the door itself says it. */
export type Row = Written & { who: Who }

export type Written = {
  /** What it names is nowhere. */
  none?: true
  /** Where it has its place. */
  in: Setting
  path: (place: Place) => string
  body?: (place: Place) => object
  /** It changes the place: asked once, by one of those who may. */
  once?: true
  /** Where there is nothing of the kind: what those who may hear there. Everywhere else it is theirs. */
  not?: Partial<Record<Setting, RefusalCode>>
  /** Asks first for the password, of whoever has one: what it names is not even looked at. */
  confirms?: true
}

/** Heard by those who may, wherever a room is not so. */
export function butIn(heard: RefusalCode, ...settings: Setting[]): NonNullable<Row['not']> {
  return Object.fromEntries(SETTINGS.filter((one) => !settings.includes(one)).map((one) => [one, heard]))
}
