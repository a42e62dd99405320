// Takes back that everything be deleted, or says no to the other's asking.
import { z } from 'zod'
import { door } from '../../../door.ts'

export const POST = door({ body: z.strictObject({}) }, ({ runtime, person, params }) =>
  runtime.writes.leaving.keepAll(person, params.couple ?? ''),
)
