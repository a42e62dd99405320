// A couple's sessions over time, or those in which words were said that are looked for.
import { z } from 'zod'
import { refuse } from '#shared/session/refusal.ts'
import { door } from '../door.ts'

const Asked = z.object({
  couple: z.string().max(40),
  search: z.string().trim().max(100).optional(),
  from: z.coerce.number().int().min(0).max(10_000).default(0),
})

export const GET = door({}, ({ runtime, person, asked }) => {
  const parsed = Asked.safeParse(Object.fromEntries(asked))
  if (!parsed.success) return Promise.resolve(refuse('malformed'))
  const { couple, search, from } = parsed.data
  return search === undefined
    ? runtime.reads.reflections(person, couple, { from })
    : runtime.reads.search(person, couple, search)
})
