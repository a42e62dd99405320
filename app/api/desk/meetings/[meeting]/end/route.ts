// The meeting is over, and the counsellor is out of its rooms.
import { z } from 'zod'
import { door } from '../../../../door.ts'

export const POST = door({ body: z.strictObject({}) }, ({ runtime, person, params }) =>
  runtime.writes.desk.closeMeeting(person, { meeting: params.meeting ?? '' }),
)
