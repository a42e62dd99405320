// A counsellor's desk: their day, and whether what they may read has changed.
import { z } from 'zod'
import { standing } from '../reads/desk/standing.ts'
import { showToday } from '../reads/desk/today.ts'
import { door } from './door.ts'
import { deskOpen } from './policies.ts'

export const DESK = [
  door('GET /desk', {
    who: deskOpen,
    says: '`{"name", "couples", "asked", "former"}`: your couples with what comes next and what is due, who asks you to take over, and those that are no longer yours',
    does: ({ core, desk }) => showToday(core, desk),
  }),
  // With the one that is `known` it answers once there is another, or after a while.
  door('GET /desk/standing', {
    who: deskOpen,
    says: '`{"standing"}`: what you may read now, in one word; with `?known=` and that word it answers once there is another, or after twenty seconds',
    query: z.object({ known: z.string().optional() }),
    does: ({ core, desk, person: { signIn }, query }) => standing(core, desk, { ...query, signIn }),
  }),
] as const
