// The letters that a couple could walk through, for choosing one before the session begins.
import { scriptById } from '#shared/exercises/catalogue.ts'
import { walksThrough } from '#shared/exercises/exercise.ts'
import { type Refusal, refuse } from '#shared/session/refusal.ts'
import type { Instant } from '#shared/time.ts'
import { coupleOf, isId } from '../core/access.ts'
import { lettersFor } from '../core/catalogue.ts'
import type { Core } from '../core/core.ts'

const MOST = 5

export type ListedLetter = { session: string; exercise: string; version: number; at: Instant }
type Asked = { person: string; couple: string; exercise: string; about?: string | undefined }

/** `about` first, if it is one of them, then the last ones; none for an exercise that walks through no letter. */
export async function letters(
  core: Core,
  { person, couple, exercise, about }: Asked,
): Promise<ListedLetter[] | Refusal> {
  if (!isId(couple) || !(await coupleOf(core.db, person, couple))) return refuse('not-found')
  const script = scriptById(exercise)
  if (!script || !walksThrough(script)) return []
  const listed = await lettersFor(core, { couple, script, about, most: MOST })
  return listed.map(({ session, exercise, version, closedAt }) => ({ session, exercise, version, at: closedAt ?? 0 }))
}
