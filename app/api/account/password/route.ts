// Changes one's password, for who knows the old one. The other devices are signed out.
import { z } from 'zod'
import { door } from '../../door.ts'
import { anew, tryingAs } from '../entering.ts'
import { NewPassword, Password } from '../shapes.ts'

const Body = z.strictObject({ old: Password.nullable(), password: NewPassword })

export const POST = door({ body: Body, limit: 'account' }, (asking) => {
  const { runtime, person, body } = asking
  return tryingAs(asking, person.account, () => anew(asking, () => runtime.writes.account.changePassword(person, body)))
})
