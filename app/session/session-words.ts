// The words of one exercise as a screen needs them: the reader's own, and the sentences of every language. Server only.

import { exerciseScript, exerciseWords } from '#app/words/exercise-words.ts'
import type { Locale } from '#shared/locale.ts'
import { inEachLanguage } from '#shared/locale.ts'
import type { SessionWords } from './screen.tsx'
import { sentencesIn } from './texts.ts'

export async function sessionWords(locale: Locale, id: string, version: number): Promise<SessionWords> {
  return {
    exercise: { id, version },
    script: await exerciseWords(locale, id, version),
    sentences: await inEachLanguage(async (each) => sentencesIn((await exerciseWords(each, id, version)).steps)),
    again: ((await exerciseScript(id, version))?.steps ?? [])
      .filter(({ when }) => when === 'again')
      .map(({ id: step }) => step),
  }
}
