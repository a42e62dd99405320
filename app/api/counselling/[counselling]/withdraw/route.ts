// Takes back what one agreed to. It holds from now on.
import { z } from 'zod'
import { door } from '../../../door.ts'
import { Purposes } from '../../shapes.ts'

const Body = z.strictObject({ purpose: Purposes })

export const POST = door({ body: Body }, ({ runtime, person, params, body }) =>
  runtime.writes.counselling.withdraw(person, { ...body, counselling: params.counselling ?? '' }),
)
