// What the doors that ask for a password take.
import { z } from 'zod'

/** One that may be wrong. */
export const Password = z.string().max(200)
