// What a partner asked about this person's places, for as long as they have not put it away; and "this is me, I am here", which does.
import { z } from 'zod'
import { door } from '../../door.ts'

export const GET = door({}, async ({ runtime, person }) => ({ asked: await runtime.reads.askedAbout(person) }))

export const POST = door({ body: z.strictObject({}) }, ({ runtime, person }) => runtime.writes.putAskingsAway(person))
