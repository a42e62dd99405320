// What a reflection is made of: sentences and figures, each naming the entries it comes from. Their words lie in messages/.
import type { Band } from '#shared/exercises/exercise.ts'
import type { Locale } from '#shared/locale.ts'
import type { Filling } from '#shared/prompts/shapes.ts'
import type { PartnerSeat } from '#shared/session/seat.ts'

/** An entry of the log. The couple can open it, nobody else. */
export type Source = { session: string; position: number }

/** A word of an exercise by reference, so that each reader reads it in their language. */
export type Reference = { exercise: string; version: number; step: string; id: string }

/** What fills a sentence. `count` is spelt out, `place` is an ordinal, `topic` a short word for an option. */
export type Value =
  | { as: 'name'; seat: PartnerSeat }
  | { as: 'words'; text: string; locale: Locale }
  | { as: 'number' | 'count' | 'place'; value: number }
  | { as: 'date'; date: string }
  | { as: 'exercise'; exercise: string; version: number }
  | ({ as: 'option' | 'scale' } & Reference)
  | ({ as: 'topic' } & Reference)
  // What could be asked about an option; about a scale, of whoever stands `high` or `low` on it.
  | ({ as: 'question'; of: 'option' | 'high' | 'low' } & Reference)
  | ({ as: 'builder'; exercise: string; version: number; step: string; locale: Locale } & Filling)
  // What a choice is about; `loose` lists stand side by side without an "and".
  | { as: 'subject'; exercise: string; version: number; step: string }
  | { as: 'list'; values: Value[]; loose?: true }
  // What a letter of the second edition says besides: the question of a step in half a line, what to talk of in each round, where somebody
  // stands on a scale, an axis of a picture, verdicts in their order, and which of a sentence's own endings fits.
  | { as: 'asked'; exercise: string; version: number; step: string }
  | { as: 'rounds'; exercise: string; version: number; step: string; most: number }
  | ({ as: 'band'; band: Band } & Reference)
  | ({ as: 'axis'; side: 'along' | 'up' } & Reference)
  | { as: 'verdicts'; given: Verdict[] }
  | { as: 'ending'; ending: string }

/** How somebody heard what was said back. */
export type Verdict = 'nearly' | 'not-yet' | 'yes' | 'close-enough'

/** `key` is under `reflection.` in messages. `because` is never empty. `carried`: it stands there because somebody ticked it. */
export type Sentence = { key: string; values: Record<string, Value>; because: Source[]; carried?: true }

/** Where a sentence lost a source to deletion. */
export type Gap = { key: 'gap' }
export const GAP: Gap = { key: 'gap' }

/** Where somebody stood on two scales, each 0 to 10. `age` 0 is now, 1 the time before. `wish`: where they would like to be. */
export type Dot = { seat: PartnerSeat; along: number; up: number; age: number; wish: boolean }

/** An order as its owner gave it, or as somebody guessed the other's. */
export type Order = { seat: PartnerSeat; guess: boolean; options: Value[] }

/** One side of the loop. `reached`: by which of the other's moves. Null where not both have said. */
export type Side = {
  seat: PartnerSeat
  starts: Value | null
  moves: Value | null
  gives: Value | null
  reached: Value | null
  firstMove: Value | null
}

/** What can be drawn, by reference like sentences. `says` tells in sentences all that the drawing shows. */
export type Figure = { says: Sentence[] } & (
  | { figure: 'axes' | 'over-time'; along: Reference; up: Reference; dots: Dot[] }
  | { figure: 'orders'; orders: [Order, Order] }
  | { figure: 'loop'; name: Value | null; sides: [Side, Side] }
)

/** Whether it is an order beside the other's guess at it. */
export function showsGuess(figure: Figure): boolean {
  return figure.figure === 'orders' && figure.orders.some(({ guess }) => guess)
}

export function isGap(sentence: Sentence | Gap): sentence is Gap {
  return !('because' in sentence)
}
