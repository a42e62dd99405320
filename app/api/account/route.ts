// One's own account: what there is, and making one of a guest's place.
import { z } from 'zod'
import { door } from '../door.ts'
import { Address, NewPassword } from './shapes.ts'

export const GET = door({}, ({ runtime, person }) => runtime.reads.account(person))

export const POST = door(
  { body: z.strictObject({ address: Address, password: NewPassword }), limit: 'account', created: true },
  ({ runtime, person, body }) => runtime.writes.account.make(person, body),
)
