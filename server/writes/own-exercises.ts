// Keeping, copying and retiring the exercises that a counsellor writes. Nothing that is wrong is kept, and nothing that is kept changes.
import * as exercises from '#db/own-exercises.ts'
import { readManners } from '#messages/lists.ts'
import { CATALOGUE } from '#shared/exercises/catalogue.ts'
import { checked, type Measures } from '#shared/exercises/checks/check.ts'
import { opensElsewhere } from '#shared/exercises/checks/elsewhere.ts'
import type { Problem } from '#shared/exercises/checks/problem.ts'
import { type ExerciseFile, OWN_PREFIX } from '#shared/exercises/file.ts'
import { type Refusal, refuse } from '#shared/session/refusal.ts'
import type { OpenDesk, OwnExercise } from '../core/access.ts'
import type { Core } from '../core/core.ts'
import { ownElsewhere } from '../reads/own-exercises.ts'
import { newId } from '../secrets.ts'

export type Kept = { exercise: string; version: number }

/** [EX4] `text`: a file, from the builder or from elsewhere. */
export async function keepExercise(
  core: Core,
  { person }: OpenDesk,
  text: string,
): Promise<Kept | { problems: Problem[] }> {
  const result = checked(text, await measures(core, person))
  return result.file ? kept(core, { person, file: result.file }) : { problems: result.problems }
}

/** [EX5] `after`: the version that it was made from. A newer one stays what it is. */
export async function keepVersion(
  core: Core,
  { person, exercise, versions }: OwnExercise,
  { text, after }: { text: string; after: number },
): Promise<Kept | { problems: Problem[] } | Refusal> {
  const by = await measures(core, person)
  const result = checked(text, by)
  if (!result.file) return { problems: result.problems }
  const [newest] = versions
  if (newest.version !== after) return refuse('newer-version')
  if (isSame(newest.file, result.file, by)) return { exercise, version: after }
  const next = { exercise, version: after + 1, owner: person, file: result.file, madeAt: core.now() }
  if (!(await exercises.keepVersion(core, next))) return refuse('newer-version')
  // What was retired is offered again with it or not at all.
  if (newest.retiredAt !== null) await exercises.retire(core, { exercise, owner: person, at: null })
  return { exercise, version: after + 1 }
}

export function copyExercise(core: Core, { person, versions }: OwnExercise): Promise<Kept> {
  return kept(core, { person, file: versions[0].file })
}

export async function retireExercise(core: Core, { person, exercise }: OwnExercise, retired: boolean): Promise<object> {
  await exercises.retire(core, { exercise, owner: person, at: retired ? core.now() : null })
  return {}
}

/** However a database has ordered what it keeps. */
function isSame(one: ExerciseFile, other: ExerciseFile, by: Measures): boolean {
  return JSON.stringify(checked(one, by)) === JSON.stringify(checked(other, by))
}

async function measures(core: Core, person: string): Promise<Measures> {
  const library = CATALOGUE.map(({ id, steps }) => ({ exercise: id, steps: opensElsewhere(steps) }))
  return { manners: await readManners(), others: [...library, ...(await ownElsewhere(core, { person }))] }
}

async function kept(core: Core, { person, file }: { person: string; file: ExerciseFile }): Promise<Kept> {
  const exercise = `${OWN_PREFIX}${newId()}`
  await exercises.keepVersion(core, { exercise, version: 1, owner: person, file, madeAt: core.now() })
  return { exercise, version: 1 }
}
