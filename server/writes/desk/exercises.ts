// Which exercises a counsellor may put on a plan or suggest: the house's, and those they wrote themselves.
import { scriptById } from '#shared/exercises/catalogue.ts'
import { isRefusal } from '#shared/session/refusal.ts'
import { exerciseOf } from '../../core/access.ts'
import type { Core } from '../../core/core.ts'

export async function isKnownTo(core: Core, person: string, exercise: string): Promise<boolean> {
  if (scriptById(exercise)) return true
  const own = await exerciseOf(core, person, exercise)
  return !isRefusal(own) && own.versions[0].retiredAt === null
}
