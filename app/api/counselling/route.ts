// The counsellings of whoever asks, as one of the two.
import { door } from '../door.ts'

export const GET = door({}, async ({ runtime, person }) => ({
  counsellings: await runtime.reads.counsellings(person),
}))
