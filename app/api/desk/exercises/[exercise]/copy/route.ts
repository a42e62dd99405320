// The newest version once more, as an exercise of its own.
import { z } from 'zod'
import { door } from '../../../../door.ts'

export const POST = door(
  { body: z.strictObject({}), created: true, limit: 'exercise' },
  ({ runtime, person, params }) => runtime.writes.ownExercises.copy(person, params.exercise ?? ''),
)
