// Lets somebody in who knocked after a spoken code, or does not.
import { z } from 'zod'
import { door } from '../../../../door.ts'

export const POST = door({ body: z.strictObject({ admit: z.boolean() }) }, ({ runtime, person, params, body }) =>
  runtime.writes.answerAtDoor(person, params.session ?? '', params.knock ?? '', body.admit),
)
