// Makes a guest's code on paper; with a session, that of the one whose seat is held there. It is shown this once.
import { z } from 'zod'
import { door } from '../../door.ts'

const Body = z.strictObject({ held: z.string().max(100).optional() })

export const POST = door({ body: Body, limit: 'account' }, ({ runtime, person, body }) =>
  runtime.writes.newPaperCode(person, body.held),
)
