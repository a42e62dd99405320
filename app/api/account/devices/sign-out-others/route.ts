// Signs every other device of one's own out.
import { z } from 'zod'
import { door } from '../../../door.ts'

export const POST = door({ body: z.strictObject({}) }, async ({ runtime, person }) => {
  await runtime.writes.account.signOutOthers(person)
  return {}
})
