// Signs this device in as the person of the one-time link.
import { z } from 'zod'
import { openDoor, Token } from '../../door.ts'

export const POST = openDoor({ body: z.strictObject({ token: Token }), limit: 'join' }, async (asking) => {
  const { runtime, person, body, sends } = asking
  const claimed = await runtime.writes.claimDevice(body.token, person, runtime.identity)
  if ('refused' in claimed) return claimed
  sends(claimed.headers)
  return {}
})
