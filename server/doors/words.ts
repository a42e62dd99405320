// The words with which a door writes what somebody takes along: the house's, and a counsellor's own as the database has them.
import { openExerciseWords } from '#messages/exercise-words.ts'
import { openWriting } from '#messages/written.ts'
import type { Core } from '../core/core.ts'
import { ownScripts } from '../reads/own-exercises.ts'

export function wordsOf(core: Core) {
  const words = openExerciseWords((exercise) => ownScripts(core, exercise))
  return { ...words, ...openWriting(words.exerciseVersions) }
}
