// The words of one exercise as a screen needs them: the reader's own, and the sentences of every language. Server only.

import { exerciseScript, exerciseWords } from '#app/words/exercise-words.ts'
import type { Script } from '#shared/exercises/exercise.ts'
import type { Locale } from '#shared/locale.ts'
import { inEachLanguage } from '#shared/locale.ts'
import type { SessionWords } from './screen.tsx'
import { sentencesIn } from './texts.ts'

export async function sessionWords(locale: Locale, id: string, version: number): Promise<SessionWords> {
  return {
    exercise: { id, version },
    script: await exerciseWords(locale, id, version),
    sentences: await inEachLanguage(async (each) => sentencesIn((await exerciseWords(each, id, version)).steps)),
    again: asksAgain(await exerciseScript(id, version), { id, version }),
  }
}

// Of the library there is the newest version alone, and a session of an earlier one goes on as it began.
const ASKED_AT_FIRST: Record<string, readonly string[]> = { weather: ['did-it-happen', 'what-played-in'] }

function asksAgain(script: Script | undefined, { id, version }: Pick<Script, 'id' | 'version'>): readonly string[] {
  if (script?.version !== version) return ASKED_AT_FIRST[id] ?? []
  return script.steps.filter(({ when }) => when === 'again').map(({ id: step }) => step)
}
