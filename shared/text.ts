// What people write in several lines: nothing of it turns, covers or hides what stands around it, and its lines stay.
import type { Locale } from './locale.ts'
import { isSeen } from './name.ts'
import { withoutUnseen } from './unseen.ts'

const LINE_END = /\r\n?|[\n\v\f\u0085\u2028\u2029]/g

/** Nothing, where nothing of it can be seen. [PA8] */
export function plainText(text: string): string {
  return isSeen(text) ? withoutUnseen(text.replace(LINE_END, '\n'), 'text').trim() : ''
}

/** The same for every text within a value. */
export function plainTexts<T>(value: T): T {
  return plainIn(value) as T
}

function plainIn(value: unknown): unknown {
  if (typeof value === 'string') return plainText(value)
  if (Array.isArray(value)) return value.map(plainIn)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plainIn(inner)]))
}

/** Whether something can be seen of it, and it fits. */
export function isWritten(text: string, most: number): boolean {
  const { length } = plainText(text)
  return length > 0 && length <= most
}

/** A term as it stands inside a sentence. English writes "I" large wherever it stands. */
export function midSentence(term: string, locale: Locale): string {
  return /^(I\b|\p{Lu}{2})/u.test(term) ? term : term.charAt(0).toLocaleLowerCase(locale) + term.slice(1)
}
