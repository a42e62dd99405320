// The way a couple is on: seen, taken and left.
import { z } from 'zod'
import { door } from '../../../door.ts'

const Body = z.strictObject({ way: z.string().max(40).nullable() })

export const GET = door({}, ({ runtime, person, params }) => runtime.reads.way(person, params.couple ?? ''))

export const POST = door({ body: Body }, ({ runtime, person, params, body }) =>
  runtime.writes.takeWay(person, params.couple ?? '', body.way),
)
