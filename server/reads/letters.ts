// The letters that a couple could walk through, for choosing one before the session begins.
import { scriptById } from '#shared/exercises/catalogue.ts'
import { walksThrough } from '#shared/exercises/exercise.ts'
import type { Instant } from '#shared/time.ts'
import type { OfCouple } from '../core/access.ts'
import { lettersFor } from '../core/catalogue.ts'
import type { Core } from '../core/core.ts'

const MOST = 5

export type ListedLetter = { session: string; exercise: string; version: number; at: Instant }
type Asked = { exercise: string; about?: string | undefined }

/** `about` first, if it is one of them, then the last ones; none for an exercise that walks through no letter. */
export async function letters(core: Core, { couple }: OfCouple, { exercise, about }: Asked): Promise<ListedLetter[]> {
  const script = scriptById(exercise)
  if (!script || !walksThrough(script)) return []
  const listed = await lettersFor(core, { couple, script, about, most: MOST })
  return listed.map(({ session, exercise, version, closedAt }) => ({ session, exercise, version, at: closedAt ?? 0 }))
}
