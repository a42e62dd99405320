// What the doors of a desk take: names for couples, texts, the plan of a meeting, and exercises as files. All of it bounded.
import { z } from 'zod'
import { LONGEST_FILE } from '#shared/exercises/file.ts'
import { PARTNER_SEATS } from '#shared/session/seat.ts'
import { lineOf, textOf } from '#shared/written.ts'
import { ExerciseId, Moment } from './shapes.ts'

export const Alias = lineOf(60)
export const Policies = z.enum(['no-secrets', 'limited-secrets'])
export const Seats = z.enum(PARTNER_SEATS)
export const NoteText = textOf(4000)
export const FollowUpText = textOf(2000)

/** `at` null: now. */
export const MeetingPlan = z.strictObject({
  at: Moment.nullable(),
  minutes: z.int().min(15).max(180).default(50),
  exercises: z.array(ExerciseId).max(8),
})

/**
 * The file as text, so that the check can also say that it is not JSON. It is cut off one character after the longest that is allowed, so
 * that the check can say that it is too long.
 */
export const FileText = z
  .string()
  .min(1)
  .transform((text) => text.slice(0, LONGEST_FILE + 1))

/** Which version of an exercise is meant: the newest, unless it is said. What is not a number counts as 0, which no exercise has. */
export const OfVersion = z.object({
  version: z
    .string()
    .transform((asked) => (/^\d{1,5}$/.test(asked) ? Number(asked) : 0))
    .optional(),
})
