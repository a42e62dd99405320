// What a door answers when somebody keeps an exercise: where it lies now, or what is wrong with it and where.
import { z } from 'zod'
import type { Problem } from '#shared/exercises/checks/problem.ts'
import { LONGEST_FILE } from '#shared/exercises/file.ts'

/** The file as text, so that what is no JSON is told of too. One sign more than fits, so that too much is told of as well. */
export const FileText = z
  .string()
  .min(1)
  .transform((text) => text.slice(0, LONGEST_FILE + 1))

export function answered<Kept extends object>(kept: Kept | { problems: Problem[] }): Kept | Response {
  if (!('problems' in kept)) return kept
  return Response.json({ refused: 'exercise-unsound', problems: kept.problems }, { status: 409 })
}
