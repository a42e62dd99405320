// Begins a counselling with two links, for a counsellor.
import { z } from 'zod'
import { Alias, Policies } from '../../counselling/shapes.ts'
import { door } from '../../door.ts'

const Body = z.strictObject({ alias: Alias, policy: Policies })

export const POST = door({ body: Body, limit: 'open-room', created: true }, ({ runtime, person, body }) =>
  runtime.writes.counselling.begin(person, body),
)
