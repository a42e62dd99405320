// Breathing together for a while.
import * as z from 'zod/mini'
import { wholeWithin } from './bounds.ts'
import { clocked } from './clock.ts'
import type { Staged } from './definition.ts'

/** In seconds. */
export const BREATH_SECONDS = { least: 20, most: 300 } as const

export const breathePrompt = () => z.strictObject({ kind: z.literal('breathe'), seconds: wholeWithin(BREATH_SECONDS) })

export const breathe: Staged<'breathe'> = {
  ...clocked,
  afterAll: false,
  addable: true,
  fresh: () => ({ kind: 'breathe', seconds: 60 }),
  alone: (prompt) => prompt,
}
