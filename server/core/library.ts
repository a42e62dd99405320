// What a counsellor can take for a couple: the library's exercises with their words, and those they wrote themselves.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type ExercisesGround, newestBy } from '#db/own-exercises.ts'
import { scriptById } from '#shared/exercises/catalogue.ts'
import type { Script, ScriptWords } from '#shared/exercises/exercise.ts'
import { scriptOf } from '#shared/exercises/file.ts'
import { LOCALES, type Locale } from '#shared/locale.ts'
import { isRefusal } from '#shared/session/refusal.ts'
import { exerciseOf } from './access.ts'

// Counted from the repository's root, where the server is started, as the migrations are.
const MESSAGES = 'messages'

/** The newest version of an exercise, whole with its words. Null where there is none that this counsellor may take from. */
export async function fromLibrary(
  ground: ExercisesGround,
  counsellor: string,
  exercise: string,
): Promise<Script | null> {
  const script = scriptById(exercise)
  if (script) return { ...script, words: await wordsOf(script) }
  const { versions } = await newestBy(ground, { owner: counsellor })
  const own = versions.find((each) => each.exercise === exercise)
  return own ? scriptOf(own.file, { id: own.exercise, version: own.version }) : null
}

/** Whether a counsellor may put it on a plan or suggest it. */
export async function isKnownTo(ground: ExercisesGround, person: string, exercise: string): Promise<boolean> {
  if (scriptById(exercise)) return true
  const own = await exerciseOf(ground, person, exercise)
  return !isRefusal(own) && own.versions[0].retiredAt === null
}

/** The words of a script in each language: those that it carries, else those of the library. */
export async function wordsOf({ id, version, words }: Script): Promise<Partial<Record<Locale, ScriptWords>>> {
  if (words) return words
  const read = LOCALES.map(async (locale) => {
    const file = await readFile(join(MESSAGES, locale, 'exercises', `${id}.json`), 'utf8')
    return [locale, (JSON.parse(file) as Record<number, ScriptWords>)[version]] as const
  })
  return Object.fromEntries((await Promise.all(read)).filter(([, words]) => words !== undefined))
}
