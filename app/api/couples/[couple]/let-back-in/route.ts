// Makes the link by which a partner who lost everything comes back. Only the other one of the couple can ask for it.
import { z } from 'zod'
import { door } from '../../../door.ts'

export const POST = door({ body: z.strictObject({}), limit: 'join' }, ({ runtime, person, params, host }) =>
  runtime.writes.letBackIn(person, params.couple ?? '', host),
)
