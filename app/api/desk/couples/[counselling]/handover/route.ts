// Asks another counsellor to take a couple over, for good or until a day.
import { z } from 'zod'
import { Address } from '../../../../account/shapes.ts'
import { door } from '../../../../door.ts'
import { Moment } from '../../../shapes.ts'

const Body = z.strictObject({ to: Address, until: Moment.nullable() })

export const POST = door({ body: Body, limit: 'account-try' }, ({ runtime, person, params, body }) =>
  runtime.writes.desk.askToHandOver(person, { ...body, counselling: params.counselling ?? '' }),
)
