// The words of one version of an exercise in one language, read on the server. Plain texts: a builder's `{blank}` is ours, not ICU's.
import { cache } from 'react'
import type { ScriptWords } from '#shared/exercises/exercise.ts'
import type { Locale } from '#shared/locale.ts'

export const exerciseWords = cache(async (locale: Locale, id: string, version: number): Promise<ScriptWords> => {
  const file = await import(`../messages/${locale}/exercises/${id}.json`)
  const words = (file.default as Record<string, ScriptWords>)[version]
  if (!words) throw new Error(`No words for ${id} version ${version} in ${locale}`)
  return words
})
