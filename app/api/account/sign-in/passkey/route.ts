// Signs this device in by a passkey, as the answer to what was asked.
import { z } from 'zod'
import { openDoor, Token } from '../../../door.ts'
import { entering } from '../../entering.ts'
import { Passkey } from '../../shapes.ts'

const Body = z.strictObject({ asked: Token, response: Passkey })

export const POST = openDoor({ body: Body, limit: 'account' }, async (asking) => {
  const { runtime, person, body, host } = asking
  return entering(asking, await runtime.writes.account.signInByPasskey({ ...body, current: person, host }))
})
