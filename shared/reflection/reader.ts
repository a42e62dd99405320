// Who a reflection is written out for, and the pieces they get. It knows no library of translations.
import type { ScriptWords } from '#shared/exercises/exercise.ts'
import type { Locale } from '#shared/locale.ts'
import type { BySeat, PartnerSeat } from '#shared/session/seat.ts'

/** A stretch of a written sentence. `words` are a partner's own, in the language they were given in; `term` is an exercise's. */
export type Piece =
  | { text: string }
  | { name: string; seat: PartnerSeat }
  | { words: string; locale: Locale }
  | { term: string }

/** One reader's language. `say` and `knows` speak of keys under `reflection.` in messages. */
export type Reader = {
  locale: Locale
  say(key: string, values?: Record<string, string | number>): string
  knows(key: string): boolean
  wordsOf(exercise: string, version: number, locale: Locale): ScriptWords | undefined
  names: BySeat<string | null>
}
