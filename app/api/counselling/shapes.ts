// What the doors of counselling take: what somebody can agree to.
import { z } from 'zod'

export const Purposes = z.enum(['hosting', 'past-reflections', 'agreements'])
