// What one calls a couple oneself.
import { z } from 'zod'
import { Alias } from '../../../../counselling/shapes.ts'
import { door } from '../../../../door.ts'

export const POST = door({ body: z.strictObject({ alias: Alias }) }, ({ runtime, person, params, body }) =>
  runtime.writes.desk.giveAlias(person, { ...body, counselling: params.counselling ?? '' }),
)
