// Takes a passkey of one's own away, unless nothing else would lead to the account.
import { z } from 'zod'
import { door } from '../../../../door.ts'

export const POST = door({ body: z.strictObject({}) }, ({ runtime, person, params }) =>
  runtime.writes.account.takePasskeyAway(person, params.passkey ?? ''),
)
