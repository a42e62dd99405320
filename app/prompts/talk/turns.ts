// Whose turn it is to talk, how much of it is left, and at which block of a letter it begins. The same moment gives the same turn on both devices.

import type { ClockView } from '#shared/session/part-shape.ts'
import { type PartnerSeat, partnerOf } from '#shared/session/seat.ts'

/** `left` and `length` in milliseconds; `number` counts from 0. */
export type Turn = { number: number; speaker: PartnerSeat; left: number; length: number }

type Timed = Pick<ClockView, 'opener' | 'seconds' | 'turns' | 'extensions'>

/** Null when every turn is over. A minute that was added lengthens the turn it was asked for in. */
export function turnAt(clock: Timed, startedAt: number, now: number): Turn | null {
  let begins = startedAt
  for (let number = 0; number < clock.turns; number += 1) {
    const length = lengthOf(clock, begins)
    if (now < begins + length) {
      const speaker = number % 2 === 0 ? clock.opener : partnerOf(clock.opener)
      return { number, speaker, left: begins + length - Math.max(now, begins), length }
    }
    begins += length
  }
  return null
}

// Asked for one after the other, so that a second minute may fall within the first one that was added.
function lengthOf({ seconds, extensions }: Timed, begins: number): number {
  return extensions.reduce(
    (length, { at, seconds: more }) => (at >= begins && at < begins + length ? length + more * 1000 : length),
    seconds * 1000,
  )
}

/** Turns and blocks count from 0. Both talk over the same blocks in a round, and no block is passed over. */
export function blockOfTurn(turn: number, { turns, blocks }: { turns: number; blocks: number }): number {
  const rounds = Math.max(1, Math.floor(turns / 2))
  const round = Math.min(Math.floor(turn / 2), rounds - 1)
  return Math.floor((round * blocks) / rounds)
}
