// What an invitation says, before any name is given. Looking uses nothing up, however often.
import { z } from 'zod'
import { openDoor, Token } from '../../door.ts'

export const POST = openDoor({ body: z.strictObject({ token: Token }), limit: 'join' }, ({ runtime, body }) =>
  runtime.reads.lookAtInvite(body.token),
)
