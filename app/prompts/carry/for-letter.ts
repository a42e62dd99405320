// What is carried goes into the letter, and opens to nobody before it.
import type { PromptKind } from '#shared/prompts/prompts.ts'

export function isForLetter({ kind }: { kind: PromptKind }): boolean {
  return kind === 'carry'
}
