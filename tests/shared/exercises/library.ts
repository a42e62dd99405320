// The library's exercises as files: each script with its words in every language. It only reads.
import { readFileSync } from 'node:fs'
import { readManners } from '#messages/lists.ts'
import { CATALOGUE } from '#shared/exercises/catalogue.ts'
import type { Measures } from '#shared/exercises/checks/check.ts'
import { opensElsewhere } from '#shared/exercises/checks/elsewhere.ts'
import type { Script, ScriptWords } from '#shared/exercises/exercise.ts'
import { type ExerciseFile, FORMAT } from '#shared/exercises/file.ts'
import { LOCALES, type Locale } from '#shared/locale.ts'

/** What an exercise is measured by where its author has written nothing else. */
export const MEASURES: Measures = {
  manners: await readManners(),
  others: CATALOGUE.map(({ id, steps }) => ({ exercise: id, steps: opensElsewhere(steps) })),
}

export function wordsOf(script: Pick<Script, 'id' | 'version'>, locale: Locale): ScriptWords | undefined {
  const file = new URL(`../../../messages/${locale}/exercises/${script.id}.json`, import.meta.url)
  const versions: Record<string, ScriptWords> = JSON.parse(readFileSync(file, 'utf8'))
  return versions[script.version]
}

/** As they lie on disk: nothing is put in order. */
export function fileFrom(script: Script): ExerciseFile {
  const { minutes, steps, close, edition = 1 } = script
  const words = Object.fromEntries(LOCALES.map((locale) => [locale, wordsOf(script, locale)]))
  return { format: FORMAT, formatVersion: edition, script: { minutes, steps, ...(close && { close }) }, words }
}
