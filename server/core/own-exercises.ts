// Who may work on exercises of their own, and which one somebody means. Nobody can tell another's from what does not exist.
import { counsellorById } from '#db/counsellors.ts'
import { type OwnVersion, versionsOf } from '#db/own-exercises.ts'
import { type Refusal, refuse } from '#shared/session/refusal.ts'
import type { Core } from './core.ts'

type Ground = Pick<Core, 'db' | 'log'>

/** Null when their desk is open. */
export async function shutDesk({ db }: Pick<Core, 'db'>, person: string): Promise<Refusal | null> {
  const counsellor = await counsellorById(db, { person })
  if (counsellor?.disabledAt !== null) return refuse('not-found')
  return counsellor.secondWay ? null : refuse('second-way-needed')
}

/** All versions of what this person wrote, the newest first. */
export async function ownVersions(
  core: Ground,
  { person, exercise }: { person: string; exercise: string },
): Promise<[OwnVersion, ...OwnVersion[]] | Refusal> {
  const shut = await shutDesk(core, person)
  if (shut) return shut
  const [newest, ...before] = await versionsOf(core, { exercise })
  return newest?.owner === person ? [newest, ...before] : refuse('not-found')
}
