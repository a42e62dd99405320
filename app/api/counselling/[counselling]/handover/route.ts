// One partner's own yes or no to another counsellor.
import { z } from 'zod'
import { door } from '../../../door.ts'

export const POST = door({ body: z.strictObject({ agree: z.boolean() }) }, ({ runtime, person, params, body }) =>
  runtime.writes.desk.answerHandover(person, { ...body, counselling: params.counselling ?? '' }),
)
