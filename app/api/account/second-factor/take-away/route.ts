// Signing in asks for no authenticator app any more.
import { z } from 'zod'
import { door } from '../../../door.ts'
import { anew, tryingAs } from '../../entering.ts'
import { Password } from '../../shapes.ts'

const Body = z.strictObject({ password: Password.nullable() })

export const POST = door({ body: Body, limit: 'account' }, (asking) => {
  const { runtime, person, body } = asking
  return tryingAs(asking, person.account, () => anew(asking, () => runtime.writes.account.takeFactorAway(person, body)))
})
