// Where in a letter a figure stands: with the block that says in words what it shows.
import type { BlockName, Figure } from '../reflection.ts'

/** The first of these blocks that is there. */
export const BESIDE: Record<Figure['figure'], readonly BlockName[]> = {
  axes: ['differ', 'meet', 'what-we-did'],
  orders: ['guesses', 'differ', 'meet', 'what-we-did'],
  loop: ['loop'],
  'over-time': ['since-last-time'],
}
