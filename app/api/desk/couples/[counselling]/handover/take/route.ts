// The yes or no of the counsellor who is asked.
import { z } from 'zod'
import { door } from '../../../../../door.ts'

export const POST = door({ body: z.strictObject({ take: z.boolean() }) }, ({ runtime, person, params, body }) =>
  runtime.writes.desk.takeHandover(person, { ...body, counselling: params.counselling ?? '' }),
)
