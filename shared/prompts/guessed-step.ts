// The earlier step that a guess is of, whose words name its parts.
import type { Prompt } from './prompts.ts'

/** Undefined where the prompt is no guess. */
export function guessedStep(prompt: Prompt): string | undefined {
  return prompt.kind === 'guess' ? prompt.of : undefined
}
