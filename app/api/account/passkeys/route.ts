// Adds a passkey, as the answer to what was asked. A guest's first one makes an account of their place.
import { z } from 'zod'
import { door, Token } from '../../door.ts'
import { anew } from '../entering.ts'
import { Address, NewPasskey } from '../shapes.ts'

const Body = z.strictObject({ asked: Token, response: NewPasskey, address: Address.nullable() })

export const POST = door({ body: Body, limit: 'account', created: true }, (asking) => {
  const { runtime, person, body, host, userAgent } = asking
  return anew(asking, () => runtime.writes.account.addPasskey(person, { ...body, host, userAgent }))
})
