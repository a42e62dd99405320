// Keeping, copying and retiring the exercises that a counsellor writes. Nothing that is wrong is kept, and nothing that is kept changes.
import { keepVersion, retire } from '#db/own-exercises.ts'
import { checked } from '#shared/exercises/checks/check.ts'
import type { Problem } from '#shared/exercises/checks/problem.ts'
import { type ExerciseFile, OWN_PREFIX } from '#shared/exercises/file.ts'
import { isRefusal, type Refusal, refuse } from '#shared/session/refusal.ts'
import type { Core } from '../core/core.ts'
import { ownVersions, shutDesk } from '../core/own-exercises.ts'
import type { Person } from '../identity/identity.ts'
import { newId } from '../secrets.ts'

export type Kept = { exercise: string; version: number }
type Own = { person: string; exercise: string }
type Somebody = Pick<Person, 'id'>

/** Bound to the server that runs, for its doors. */
export function openOwnExercises(core: Core) {
  return {
    keepNew: ({ id: person }: Somebody, { text }: { text: string }) => keepNew(core, { person, text }),
    keepNext: ({ id: person }: Somebody, exercise: string, next: { text: string; after: number }) =>
      keepNext(core, { ...next, person, exercise }),
    copy: ({ id: person }: Somebody, exercise: string) => copyOwn(core, { person, exercise }),
    retire: ({ id: person }: Somebody, exercise: string, retired: boolean) =>
      retireOwn(core, { person, exercise, retired }),
  }
}

/** [EX4] `text`: a file, from the builder or from elsewhere. */
async function keepNew(
  core: Core,
  { person, text }: { person: string; text: string },
): Promise<Kept | { problems: Problem[] } | Refusal> {
  const shut = await shutDesk(core, person)
  if (shut) return shut
  const result = checked(text)
  return result.file ? kept(core, { person, file: result.file }) : { problems: result.problems }
}

/** [EX5] `after`: the version that it was made from. A newer one stays what it is. */
async function keepNext(
  core: Core,
  { person, exercise, text, after }: Own & { text: string; after: number },
): Promise<Kept | { problems: Problem[] } | Refusal> {
  const own = await ownVersions(core, { person, exercise })
  if (isRefusal(own)) return own
  const result = checked(text)
  if (!result.file) return { problems: result.problems }
  const [newest] = own
  if (newest.version !== after) return refuse('newer-version')
  if (isSame(newest.file, result.file)) return { exercise, version: after }
  const next = { exercise, version: after + 1, owner: person, file: result.file, madeAt: core.now() }
  if (!(await keepVersion(core, next))) return refuse('newer-version')
  // What was retired is offered again with it or not at all.
  if (newest.retiredAt !== null) await retire(core, { exercise, owner: person, at: null })
  return { exercise, version: after + 1 }
}

async function copyOwn(core: Core, { person, exercise }: Own): Promise<Kept | Refusal> {
  const own = await ownVersions(core, { person, exercise })
  return isRefusal(own) ? own : kept(core, { person, file: own[0].file })
}

async function retireOwn(
  core: Core,
  { person, exercise, retired }: Own & { retired: boolean },
): Promise<object | Refusal> {
  const own = await ownVersions(core, { person, exercise })
  if (isRefusal(own)) return own
  await retire(core, { exercise, owner: person, at: retired ? core.now() : null })
  return {}
}

/** However a database has ordered what it keeps. */
function isSame(one: ExerciseFile, other: ExerciseFile): boolean {
  return JSON.stringify(checked(one)) === JSON.stringify(checked(other))
}

async function kept(core: Core, { person, file }: { person: string; file: ExerciseFile }): Promise<Kept> {
  const exercise = `${OWN_PREFIX}${newId()}`
  await keepVersion(core, { exercise, version: 1, owner: person, file, madeAt: core.now() })
  return { exercise, version: 1 }
}
