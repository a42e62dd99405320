// Signs this device out.
import { z } from 'zod'
import { door } from '../../door.ts'

export const POST = door({ body: z.strictObject({}) }, async ({ signOut }) => {
  await signOut()
  return {}
})
