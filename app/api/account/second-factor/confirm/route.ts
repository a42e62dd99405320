// Takes the first code of an authenticator app. From then on signing in asks for one.
import { z } from 'zod'
import { door } from '../../../door.ts'
import { anew, tryingAs } from '../../entering.ts'
import { SecondFactor } from '../../shapes.ts'

const Body = z.strictObject({ code: SecondFactor })

export const POST = door({ body: Body, limit: 'account' }, (asking) => {
  const { runtime, person, body } = asking
  return tryingAs(asking, person.account, () =>
    anew(asking, () => runtime.writes.account.confirmFactor(person, body.code)),
  )
})
