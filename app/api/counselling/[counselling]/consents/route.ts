// Agrees to one thing, for oneself.
import { z } from 'zod'
import { door } from '../../../door.ts'
import { Purposes } from '../../shapes.ts'

const Body = z.strictObject({ purpose: Purposes, reachesBackTo: z.int().min(0).nullish() })

export const POST = door({ body: Body }, ({ runtime, person, params, body }) =>
  runtime.writes.counselling.consent(person, { ...body, counselling: params.counselling ?? '' }),
)
