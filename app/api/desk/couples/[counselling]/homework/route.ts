// An exercise to do until next time.
import { z } from 'zod'
import { door } from '../../../../door.ts'
import { ExerciseId } from '../../../shapes.ts'

export const POST = door(
  { body: z.strictObject({ exercise: ExerciseId }), created: true },
  ({ runtime, person, params, body }) =>
    runtime.writes.desk.suggestHomework(person, { ...body, counselling: params.counselling ?? '' }),
)
