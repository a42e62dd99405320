// A code that either of the two gives a counsellor they know.
import { z } from 'zod'
import { door } from '../../../door.ts'

export const POST = door({ body: z.strictObject({}), limit: 'open-room', created: true }, (asking) => {
  const { runtime, person, params } = asking
  return runtime.writes.counselling.newCode(person, params.couple ?? '')
})
