// A meeting that has not begun will not be.
import { z } from 'zod'
import { door } from '../../../../door.ts'

export const POST = door({ body: z.strictObject({}) }, ({ runtime, person, params }) =>
  runtime.writes.desk.callOffMeeting(person, { meeting: params.meeting ?? '' }),
)
