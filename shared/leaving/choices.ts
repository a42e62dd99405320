// What somebody can choose who does not want all of it to stay, and the word they type so that nothing goes by accident.
import type { Locale } from '#shared/locale.ts'

export const LEAVING_CHOICES = ['delete-mine', 'delete-all', 'leave'] as const
export type LeavingChoice = (typeof LEAVING_CHOICES)[number]

export const TYPED_WORDS: Record<Locale, Record<LeavingChoice, string>> = {
  en: { 'delete-mine': 'delete', 'delete-all': 'delete', leave: 'leave' },
  es: { 'delete-mine': 'borrar', 'delete-all': 'borrar', leave: 'salir' },
}

/** In any of our languages; case and spaces around it do not count. */
export function isTypedWord(choice: LeavingChoice, typed: string): boolean {
  return Object.values(TYPED_WORDS).some((words) => words[choice] === typed.trim().toLowerCase())
}
