// Talking in turns by one clock.
import * as z from 'zod/mini'
import { wholeWithin } from './bounds.ts'
import { clocked } from './clock.ts'
import type { Staged } from './definition.ts'

/** Of one turn, in seconds. */
export const TURN_SECONDS = { least: 30, most: 900 } as const
export const TALK_ROUNDS = { least: 1, most: 12 } as const

export const talkPrompt = () =>
  z.strictObject({
    kind: z.literal('talk'),
    // Each partner has `seconds` in each round.
    seconds: wholeWithin(TURN_SECONDS),
    rounds: wholeWithin(TALK_ROUNDS),
    // The letter that the session walks through lies beside it.
    over: z.optional(z.literal('letter')),
  })

export const talk: Staged<'talk'> = {
  ...clocked,
  afterAll: true,
  addable: true,
  fresh: () => ({ kind: 'talk', seconds: 120, rounds: 1 }),
  alone: (prompt) => (prompt.over ? null : prompt),
}
