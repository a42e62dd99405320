// The exercises that a counsellor wrote: for their own desk, and their words for those who met one in a session.
import { newestBy, type OwnVersion, offeredOwn, versionsOf } from '#db/own-exercises.ts'
import { opensElsewhere } from '#shared/exercises/checks/elsewhere.ts'
import { shaped } from '#shared/exercises/checks/shape.ts'
import { type InLanguages, languagesOf, type Script, type Step } from '#shared/exercises/exercise.ts'
import { type ExerciseFile, type FormatVersion, inOrder, isOwn, scriptOf } from '#shared/exercises/file.ts'
import type { Locale } from '#shared/locale.ts'
import { type Refusal, refuse } from '#shared/session/refusal.ts'
import type { Instant } from '#shared/time.ts'
import { coupleOf, isId, type OpenDesk, type OwnExercise } from '../core/access.ts'
import type { Core } from '../core/core.ts'

type Ground = Pick<Core, 'db' | 'log'>

export type ListedOwn = {
  exercise: string
  version: number
  formatVersion: FormatVersion
  titles: Partial<Record<Locale, string>>
  minutes: [number, number]
  steps: number
  keptAt: Instant
  retired: boolean
}

export async function ownExercises(
  core: Ground,
  { person }: OpenDesk,
): Promise<{ exercises: ListedOwn[]; unread: number }> {
  const { versions, unread } = await newestBy(core, { owner: person })
  return { exercises: versions.map(listed), unread }
}

function listed({ exercise, version, file, madeAt, retiredAt }: OwnVersion): ListedOwn {
  const { formatVersion, script, words } = file
  const titles = Object.fromEntries(languagesOf(words).map((locale) => [locale, words[locale]?.title ?? '']))
  const { minutes, steps } = script
  const found = { exercise, version, formatVersion, titles, minutes }
  return { ...found, steps: steps.length, keptAt: madeAt, retired: retiredAt !== null }
}

/** [EX90] Those of one's own whose answers can stand beside a step of another. */
export async function ownElsewhere(
  core: Ground,
  { person }: Pick<OpenDesk, 'person'>,
): Promise<{ exercise: string; words: InLanguages; steps: Step[] }[]> {
  const { versions } = await newestBy(core, { owner: person })
  return versions.map(({ exercise, file: { script, words } }) => {
    return { exercise, words, steps: opensElsewhere(script.steps) }
  })
}

export type OneOwn = {
  exercise: string
  version: number
  file: ExerciseFile
  retired: boolean
  /** The newest first. */
  versions: { version: number; keptAt: Instant }[]
}

/** Without a `version`, the newest. */
export async function ownExercise({ versions }: OwnExercise, version?: number): Promise<OneOwn | Refusal> {
  const found = version === undefined ? versions[0] : versions.find((one) => one.version === version)
  if (!found) return refuse('not-found')
  return {
    exercise: found.exercise,
    version: found.version,
    file: inOrder(shaped(found.file).file ?? found.file),
    retired: found.retiredAt !== null,
    versions: versions.map((one) => ({ version: one.version, keptAt: one.madeAt })),
  }
}

/** [EX6] What a couple of this person's was given to do by themselves; null for everybody else. */
export async function givenOwn(
  core: Ground,
  { person, couple, exercise }: { person: string; couple: string; exercise: string },
): Promise<Script | null> {
  if (!isOwn(exercise) || !isId(couple) || !(await coupleOf(core, person, couple))) return null
  const own = await offeredOwn(core, { exercise, couple })
  return own && scriptOf(own.file, { id: own.exercise, version: own.version })
}

/** [EX7] Every version as sessions carry it. It does not ask who reads, so it is asked only for exercises that a session of theirs names. */
export async function ownScripts(core: Ground, exercise: string): Promise<Record<number, Script>> {
  if (!isOwn(exercise)) return {}
  const versions = await versionsOf(core, { exercise })
  return Object.fromEntries(versions.map(({ version, file }) => [version, scriptOf(file, { id: exercise, version })]))
}
