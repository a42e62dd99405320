// Signs one device of one's own out. One that is gone already, and another's, are not found.
import { z } from 'zod'
import { refuse } from '#shared/session/refusal.ts'
import { door } from '../../../../door.ts'

export const POST = door({ body: z.strictObject({}) }, async ({ runtime, person, params }) => {
  const ended = await runtime.writes.account.signOutDevice(person, params.signIn ?? '')
  return ended > 0 ? {} : refuse('not-found')
})
