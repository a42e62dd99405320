// Opens the next session of a couple that exists.
import { z } from 'zod'
import { door } from '../door.ts'

const Body = z.strictObject({ couple: z.uuid(), exercise: z.string().max(40) })

export const POST = door({ body: Body, limit: 'open-room', created: true }, ({ runtime, person, body }) =>
  runtime.writes.openNext(person, body),
)
