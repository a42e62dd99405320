// Signs this device in by address and password.
import { z } from 'zod'
import { openDoor } from '../../door.ts'
import { entering, tryingName } from '../entering.ts'
import { Address, Password, SecondFactor } from '../shapes.ts'

const Body = z.strictObject({
  address: Address,
  password: Password,
  secondFactor: SecondFactor.nullable().default(null),
})

export const POST = openDoor({ body: Body, limit: 'account' }, (asking) => {
  const { runtime, person, body } = asking
  return tryingName(asking, body.address, async () =>
    entering(asking, await runtime.writes.account.signIn({ ...body, current: person })),
  )
})
