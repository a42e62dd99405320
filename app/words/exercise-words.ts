// The words and steps of exercises for one page: a counsellor's own is read once, however many of its parts need it. Server only.
import { cache } from 'react'
import { openExerciseWords } from '#messages/exercise-words.ts'
import { openWriting } from '#messages/written.ts'
import { getRuntime } from '#server/runtime.ts'

const words = openExerciseWords(cache((id: string) => getRuntime().reads.ownExercises.scripts(id)))

export const { exerciseWords, exerciseLanguage, exerciseScript } = words
export const exerciseVersions = cache(words.exerciseVersions)
export const { readerFor, written, writtenLines } = openWriting(exerciseVersions)
