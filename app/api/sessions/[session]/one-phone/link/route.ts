// Makes the one-time link with which the second person takes their seat to a device of their own.
import { z } from 'zod'
import { door } from '../../../../door.ts'

export const POST = door({ body: z.strictObject({}), limit: 'join' }, ({ runtime, person, params, host }) =>
  runtime.writes.linkForHeld(person, params.session ?? '', host),
)
