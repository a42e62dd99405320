// That the counsellor has asked one of the two, apart, whether it is safe for them.
import { z } from 'zod'
import { Seats } from '../../../../counselling/shapes.ts'
import { door } from '../../../../door.ts'

const Body = z.strictObject({ seat: Seats, asked: z.boolean() })

export const POST = door({ body: Body }, ({ runtime, person, params, body }) =>
  runtime.writes.counselling.confirmSafety(person, { ...body, counselling: params.counselling ?? '' }),
)
