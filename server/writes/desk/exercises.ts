// Which exercises a counsellor may put on a plan or suggest: the house's, and those they wrote themselves.
import { scriptById } from '#shared/exercises/catalogue.ts'
import { isRefusal } from '#shared/session/refusal.ts'
import type { Core } from '../../core/core.ts'
import { ownVersions } from '../../core/own-exercises.ts'

export async function isKnownTo(core: Core, own: { person: string; exercise: string }): Promise<boolean> {
  if (scriptById(own.exercise)) return true
  const versions = await ownVersions(core, own)
  return !isRefusal(versions) && versions[0].retiredAt === null
}
