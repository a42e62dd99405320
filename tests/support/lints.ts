// What only tests look for in the words of a language: messages/<locale>/lists/lints.json.
import { readFileSync } from 'node:fs'
import type { Locale } from '#shared/locale.ts'

type Lints = {
  /** The marks around what somebody said. */
  quotes: [open: string, close: string]
  /** How a number of minutes is spelt, by the number. */
  minutes: Record<string, string>
  /** What a letter never says: kinds of person, and counts. */
  'unsaid-in-letters': string[]
  /** What a server or a partner could undo. */
  promises: string[]
}

export function lintsOf(locale: Locale): Lints {
  return JSON.parse(readFileSync(new URL(`../../messages/${locale}/lists/lints.json`, import.meta.url), 'utf8'))
}
