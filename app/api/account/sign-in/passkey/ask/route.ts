// What a passkey is asked, to sign in with it. Any of this server's will do.
import { z } from 'zod'
import { openDoor } from '../../../../door.ts'

export const POST = openDoor({ body: z.strictObject({}), limit: 'account' }, ({ runtime, host }) =>
  runtime.writes.account.askToSignIn(host),
)
