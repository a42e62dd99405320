// The words and steps of exercises for the page that is drawn, which asks for a counsellor's own once. Server only.
import { cache } from 'react'
import { openExerciseWords } from '#messages/exercise-words.ts'
import { openWriting } from '#messages/written.ts'
import { getRuntime } from '#server/runtime.ts'

const words = openExerciseWords(cache((id: string) => getRuntime().reads.ownExercises.scripts(id)))

export const { exerciseWords, exerciseLanguage, exerciseScript } = words
export const exerciseVersions = cache(words.exerciseVersions)
export const { readerFor, written, writtenLines } = openWriting(exerciseVersions)
