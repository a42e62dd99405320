// Makes new recovery codes and shows them this once. Those before are over.
import { z } from 'zod'
import { door } from '../../door.ts'
import { tryingAs } from '../entering.ts'
import { Password } from '../shapes.ts'

const Body = z.strictObject({ password: Password.nullable() })

export const POST = door({ body: Body, limit: 'account' }, (asking) => {
  const { runtime, person, body } = asking
  return tryingAs(asking, person.account, () => runtime.writes.account.newCodes(person, body))
})
