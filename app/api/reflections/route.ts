// A couple's past sessions, a page of them from the one at `from` on.
import { z } from 'zod'
import { refuse } from '#shared/session/refusal.ts'
import { door } from '../door.ts'

const Asked = z.object({ couple: z.string().max(40), from: z.coerce.number().int().min(0).max(10_000).default(0) })

export const GET = door({}, async ({ runtime, person, asked }) => {
  const parsed = Asked.safeParse(Object.fromEntries(asked))
  if (!parsed.success) return refuse('malformed')
  return runtime.reads.reflections(person, parsed.data.couple, { from: parsed.data.from })
})
