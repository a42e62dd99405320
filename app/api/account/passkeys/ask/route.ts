// What a new passkey is asked. `address`: a guest's name to sign in with from then on.
import { z } from 'zod'
import { door } from '../../../door.ts'
import { tryingAs } from '../../entering.ts'
import { Address, Password } from '../../shapes.ts'

const Body = z.strictObject({ address: Address.nullable(), password: Password.nullable() })

export const POST = door({ body: Body, limit: 'account' }, (asking) => {
  const { runtime, person, body, host } = asking
  return tryingAs(asking, person.account, () => runtime.writes.account.askToAddPasskey(person, { ...body, host }))
})
