// Whether an invitation to be a counsellor here is open. Looking uses nothing up.
import { z } from 'zod'
import { openDoor, Token } from '../../door.ts'

const Body = z.strictObject({ token: Token.nullable() })

export const POST = openDoor({ body: Body, limit: 'join' }, ({ runtime, body }) =>
  runtime.reads.lookAtCounsellorInvite(body.token),
)
