// What the counsellor writes to both.
import { z } from 'zod'
import { door } from '../../../../door.ts'
import { FollowUpText } from '../../../shapes.ts'

export const POST = door(
  { body: z.strictObject({ text: FollowUpText }), created: true },
  ({ runtime, person, params, body }) =>
    runtime.writes.desk.writeFollowUp(person, { ...body, counselling: params.counselling ?? '' }),
)
