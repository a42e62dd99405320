// Changes the address one signs in with.
import { z } from 'zod'
import { door } from '../../door.ts'
import { tryingAs } from '../entering.ts'
import { Address, Password } from '../shapes.ts'

const Body = z.strictObject({ address: Address, password: Password.nullable() })

export const POST = door({ body: Body, limit: 'account' }, (asking) => {
  const { runtime, person, body } = asking
  return tryingAs(asking, person.account, () => runtime.writes.account.changeAddress(person, body))
})
