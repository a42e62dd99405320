// It is not asked for any more.
import { z } from 'zod'
import { door } from '../../../../../../door.ts'

export const POST = door({ body: z.strictObject({}) }, ({ runtime, person, params }) =>
  runtime.writes.desk.dropHomework(person, {
    counselling: params.counselling ?? '',
    homework: params.homework ?? '',
  }),
)
