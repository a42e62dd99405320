// The words of one exercise as a screen needs them: the reader's own, and the sentences of every language. Server only.

import { exerciseScript, exerciseWords } from '#app/words/exercise-words.ts'
import type { Locale } from '#shared/locale.ts'
import { inEachLanguage } from '#shared/locale.ts'
import type { SessionWords } from './screen.tsx'

export async function sessionWords(locale: Locale, id: string, version: number): Promise<SessionWords> {
  return {
    exercise: { id, version },
    script: await exerciseWords(locale, id, version),
    sentences: await inEachLanguage((each) => sentencesIn(each, id, version)),
    again: ((await exerciseScript(id, version))?.steps ?? [])
      .filter(({ when }) => when === 'again')
      .map(({ id: step }) => step),
  }
}

async function sentencesIn(locale: Locale, id: string, version: number): Promise<Record<string, string>> {
  const { steps } = await exerciseWords(locale, id, version)
  return Object.fromEntries(
    Object.entries(steps).flatMap(([step, { sentence }]) => (sentence ? [[step, sentence]] : [])),
  )
}
