// A figure as shapes on a page 360 units wide. Colours and fonts are the drawer's; places and words are ours.
import type { PartnerSeat } from '#shared/session/seat.ts'

export type Point = { x: number; y: number }

/** `quiet` for frames and hints, a seat for what is one partner's. */
export type Ink = 'quiet' | 'plain' | PartnerSeat

export type Shape =
  | { as: 'line'; from: Point; to: Point; ink: Ink; dashed?: true }
  /** A curve bent towards `by`, with a head at its end. */
  | { as: 'arrow'; from: Point; by: Point; to: Point; ink: Ink }
  /** The first seat's is round, the second's square on its corner; DOT across from middle to edge. `age` 0 is now. */
  | { as: 'dot'; at: Point; seat: PartnerSeat; age: number; hollow?: true }
  | { as: 'box'; at: Point; width: number; height: number; ink: Ink }
  /** `at` is where the first line's middle lies; lines are LINE apart. `own`: a partner's own words. */
  | { as: 'text'; at: Point; lines: string[]; anchor: Anchor; ink: Ink; own?: true; strong?: true }
export type Anchor = 'start' | 'middle' | 'end'

export type Drawing = { width: number; height: number; shapes: Shape[] }

export const WIDTH = 360
/** From line to line; letters are 13 units high. */
export const LINE = 17
/** What a letter takes on average, and a little more. */
export const LETTER = 6.9
export const DOT = 8

export function text(at: Point, lines: string[], anchor: Anchor, ink: Ink = 'plain'): Extract<Shape, { as: 'text' }> {
  return { as: 'text', at, lines, anchor, ink }
}

/** How many letters fit into a width. */
export function letters(width: number): number {
  return Math.floor(width / LETTER)
}
