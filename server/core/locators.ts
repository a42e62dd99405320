// Draws a spoken code's public word from the list of a language.
import { randomInt } from 'node:crypto'
import { locatorsIn } from '#messages/lists.ts'
import type { Locale } from '#shared/locale.ts'

const WORDS_TRIED = 40

/** A word in the language of whoever will say it, for which `keep` finds that no other code has it. Null where all that were tried are taken. */
export async function freeLocator(locale: Locale, keep: (word: string) => Promise<boolean>): Promise<string | null> {
  const words = await locatorsIn(locale)
  for (let tries = 0; tries < WORDS_TRIED; tries++) {
    const word = words[randomInt(words.length)] ?? 'halfway'
    if (await keep(word)) return word
  }
  return null
}
