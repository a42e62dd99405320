// No longer offered, or offered again. Sessions that began with it go on.
import { z } from 'zod'
import { door } from '../../../../door.ts'

const Body = z.strictObject({ retired: z.boolean() })

export const POST = door({ body: Body }, ({ runtime, person, params, body }) =>
  runtime.writes.ownExercises.retire(person, params.exercise ?? '', body.retired),
)
