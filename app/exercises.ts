// The house's exercises with what is said of them before anybody begins, in one language. Server only.
import { CATALOGUE } from '#shared/exercises/catalogue.ts'
import type { Script } from '#shared/exercises/exercise.ts'
import type { Locale } from '#shared/locale.ts'
import { exerciseWords } from './exercise-words.ts'
import type { Exercise } from './ui/lobby/exercise.ts'

export async function exerciseIn(locale: Locale, { id, version, minutes }: Omit<Script, 'steps'>): Promise<Exercise> {
  const { title, for: purpose, asks } = await exerciseWords(locale, id, version)
  return { id, minutes, title, for: purpose, asks }
}

export function exercisesIn(locale: Locale): Promise<Exercise[]> {
  return Promise.all(CATALOGUE.map((script) => exerciseIn(locale, script)))
}
