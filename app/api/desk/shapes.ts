// What the doors of the desk take: texts, moments, and the plan of a meeting.
import { z } from 'zod'
import { textOf } from '#shared/written.ts'

export const NoteText = textOf(4000)
export const FollowUpText = textOf(2000)
export const ExerciseId = z.string().max(40)
export const Moment = z.int().nonnegative().max(8_640_000_000_000_000)

/** `at` null: now. */
export const MeetingPlan = z.strictObject({
  at: Moment.nullable(),
  minutes: z.int().min(15).max(180).default(50),
  exercises: z.array(ExerciseId).max(8),
})
