// The words of an exercise in one language, by version, read on the server. Plain texts: a builder's `{blank}` is ours, not ICU's.
import { cache } from 'react'
import type { ScriptWords } from '#shared/exercises/exercise.ts'
import type { Locale } from '#shared/locale.ts'

export const exerciseVersions = cache(async (locale: Locale, id: string): Promise<Record<number, ScriptWords>> => {
  const file = await import(`../messages/${locale}/exercises/${id}.json`)
  return file.default
})

export async function exerciseWords(locale: Locale, id: string, version: number): Promise<ScriptWords> {
  const words = (await exerciseVersions(locale, id))[version]
  if (!words) throw new Error(`No words for ${id} version ${version} in ${locale}`)
  return words
}
