// Whether an answer opens to the other, and with which step. It imports nothing of the kinds, so that a page takes it alone.
import type { AnsweredKind, Prompt } from './shapes.ts'

/** Otherwise it is for the reflection alone. */
const OPENS: { readonly [K in AnsweredKind]: boolean } = {
  scale: true,
  choice: true,
  rank: true,
  text: true,
  builder: true,
  guess: true,
  carry: false,
}

/** Both are false of a prompt that is not answered. */
export function hasAnswersThatOpen({ kind }: Pick<Prompt, 'kind'>): boolean {
  return (OPENS as Record<string, boolean | undefined>)[kind] === true
}

export function isForReflection({ kind }: Pick<Prompt, 'kind'>): boolean {
  return (OPENS as Record<string, boolean | undefined>)[kind] === false
}

/** The earlier step that a guess is of, whose words name its parts; undefined where the prompt is no guess. */
export function guessedStep(prompt: Prompt): string | undefined {
  return prompt.kind === 'guess' ? prompt.of : undefined
}

/** Which step each guess among these is of. A session's own say it: of an exercise in the library only the newest version is there. */
export function guessesAmong(steps: readonly { id: string; prompt: Prompt }[]): Record<string, string> {
  return Object.fromEntries(
    steps.flatMap(({ id, prompt }) => {
      const of = guessedStep(prompt)
      return of ? [[id, of]] : []
    }),
  )
}
