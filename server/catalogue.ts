// What a couple may do: the house's exercises, each with their last closed session of it. The scripts themselves are pure and shared.
import type { Db } from '#db/client.ts'
import { earlierSession } from '#db/sessions.ts'
import { scriptById } from '#shared/exercises/catalogue.ts'
import type { Catalogue } from '#shared/session/decide.ts'

type Offered = ReturnType<Catalogue>

/** `but` leaves one session out of the count: the one that is being changed. */
export async function offeredTo(
  db: Db,
  { couple, exercise, but }: { couple: string; exercise: string; but?: string },
): Promise<Offered> {
  const script = scriptById(exercise)
  if (!script) return undefined
  return { script, earlier: await earlierSession(db, { couple, exercise, ...(but && { but }) }) }
}
