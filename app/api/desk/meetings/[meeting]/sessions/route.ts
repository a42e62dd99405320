// Opens the next session of a meeting, in the couple's own room.
import { z } from 'zod'
import { door } from '../../../../door.ts'
import { ExerciseId } from '../../../shapes.ts'

export const POST = door(
  { body: z.strictObject({ exercise: ExerciseId }), limit: 'open-room', created: true },
  ({ runtime, person, params, body }) =>
    runtime.writes.desk.openInMeeting(person, { ...body, meeting: params.meeting ?? '' }),
)
