// Signs this device in by a recovery code, with a new password from then on.
import { z } from 'zod'
import { openDoor } from '../../door.ts'
import { entering, tryingAs } from '../entering.ts'
import { NewPassword, SecondFactor } from '../shapes.ts'

const Body = z.strictObject({
  code: z.string().max(60),
  password: NewPassword,
  secondFactor: SecondFactor.nullable().default(null),
})

export const POST = openDoor({ body: Body, limit: 'account' }, (asking) => {
  const { runtime, person, body, address } = asking
  return tryingAs(asking, `codes from ${address}`, async () =>
    entering(asking, await runtime.writes.account.recover({ ...body, current: person })),
  )
})
