// Makes a one-time link with which one adds another device of one's own.
import { z } from 'zod'
import { door } from '../door.ts'

export const POST = door({ body: z.strictObject({}), limit: 'join' }, ({ runtime, person, host }) =>
  runtime.writes.newDeviceLink(person, host),
)
