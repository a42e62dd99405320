// Who a reflection is written out for, and the pieces they get. It knows no library of translations.
import type { ScriptWords } from '#shared/exercises/exercise.ts'
import type { Locale } from '#shared/locale.ts'
import type { Promised } from '#shared/promised.ts'
import type { BySeat, PartnerSeat } from '#shared/session/seat.ts'

/** A stretch of a written sentence. `words` are a partner's own, in the language they were given in; `term` is an exercise's. */
export type Piece = { text: string } | { name: string; seat: PartnerSeat } | Worded | { term: string }

/** `time`: an hour that was promised, which stands there by the reader's own clock once that is known. */
export type Worded = { words: string; locale: Locale; time?: Promised }

/** One reader's language. `say` and `knows` speak of keys under `reflection.` in messages. */
export type Reader = {
  locale: Locale
  say(key: string, values?: Record<string, string | number>): string
  knows(key: string): boolean
  wordsOf(exercise: string, version: number, locale: Locale): ScriptWords | undefined
  names: BySeat<string | null>
  /** The clock that hours are told by; without it, by that of whoever promised. */
  zone?: string | undefined
}
