// Takes back what was asked, or ends a cover.
import { z } from 'zod'
import { door } from '../../../../../door.ts'

export const POST = door({ body: z.strictObject({}) }, ({ runtime, person, params }) =>
  runtime.writes.desk.endHandover(person, { counselling: params.counselling ?? '' }),
)
