// One's own account: what there is, and making one of a guest's place.
import { z } from 'zod'
import { door } from '../door.ts'
import { anew, tryingAs } from './entering.ts'
import { Address, NewPassword } from './shapes.ts'

export const GET = door({}, ({ runtime, person }) => runtime.reads.account(person))

export const POST = door(
  { body: z.strictObject({ address: Address, password: NewPassword }), limit: 'account', created: true },
  (asking) => {
    const { runtime, person, body } = asking
    return tryingAs(asking, person.account, () => anew(asking, () => runtime.writes.account.make(person, body)))
  },
)
