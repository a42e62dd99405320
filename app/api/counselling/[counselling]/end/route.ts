// Ends a counselling, for either partner and for the counsellor alike.
import { z } from 'zod'
import { door } from '../../../door.ts'

export const POST = door({ body: z.strictObject({}) }, ({ runtime, person, params }) =>
  runtime.writes.counselling.end(person, { counselling: params.counselling ?? '' }),
)
