// The prompts that can be brought on the spot: those of the house's exercises that need no other step, in one language. Server only.
import { exerciseWords } from '#app/words/exercise-words.ts'
import { CATALOGUE } from '#shared/exercises/catalogue.ts'
import type { Script } from '#shared/exercises/exercise.ts'
import type { Locale } from '#shared/locale.ts'
import { kindOf } from '#shared/prompts/prompts.ts'
import type { PromptKind } from '#shared/prompts/shapes.ts'
import { aloneFrom } from '#shared/session/rules/bring.ts'

export type Bringable = {
  exercise: string
  title: string
  step: string
  kind: PromptKind
  prompt: string
  /** It cannot be for one of the two alone. */
  asksBoth: boolean
}

export async function bringableIn(locale: Locale): Promise<Bringable[]> {
  const all = await Promise.all(CATALOGUE.map((script) => bringableFrom(script, locale)))
  return all.flat()
}

async function bringableFrom({ id, version, steps }: Script, locale: Locale): Promise<Bringable[]> {
  const words = await exerciseWords(locale, id, version)
  return steps
    .filter((step) => aloneFrom(step) !== null)
    .map(({ id: step, prompt: { kind } }) => {
      const prompt = words.steps[step]?.prompt ?? ''
      return { exercise: id, title: words.title, step, kind, prompt, asksBoth: kindOf({ kind }).asksBoth }
    })
}
