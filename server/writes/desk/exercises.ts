// Which exercises a counsellor may put on a plan or suggest: the house's, and those of their own that are not retired.
import { versionsOf } from '#db/own-exercises.ts'
import { scriptById } from '#shared/exercises/catalogue.ts'
import type { Core } from '../../core.ts'

export async function isKnownTo(
  { db }: Pick<Core, 'db'>,
  { person, exercise }: { person: string; exercise: string },
): Promise<boolean> {
  if (scriptById(exercise)) return true
  const [newest] = await versionsOf(db, { exercise })
  return newest?.owner === person && newest.retiredAt === null
}
