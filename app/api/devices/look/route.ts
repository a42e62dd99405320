// Whose place a one-time link leads to, before anybody takes it. Looking uses nothing up.
import { z } from 'zod'
import { openDoor, Token } from '../../door.ts'

export const POST = openDoor({ body: z.strictObject({ token: Token }), limit: 'join' }, ({ runtime, body }) =>
  runtime.reads.lookAtDevice(body.token),
)
