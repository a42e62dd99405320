// Makes a spoken code for a session's invite.
import { z } from 'zod'
import { door } from '../../../door.ts'

export const POST = door({ body: z.strictObject({}), limit: 'join' }, ({ runtime, person, params }) =>
  runtime.writes.newCode(person, params.session ?? ''),
)
