// What only tests look for in the words of a language, from messages/<locale>/lists/lints.json, and the sentences they look at.
import { readdirSync, readFileSync } from 'node:fs'
import type { Locale } from '#shared/locale.ts'

/** What no sentence says, as patterns of whole words; two that are refused by it, and the sentences for which it does not count. */
export type Lint = {
  said: string[]
  /** The list of manner.json that holds here too. */
  'as-in-exercises'?: 'our-own-word' | 'label' | 'medical-claim' | 'one-country'
  refuses: string[]
  /** Named like `room bar.more`; those that begin alike, with `*`. */
  but?: string[]
}

type Lints = {
  /** The marks around what somebody said. */
  quotes: [open: string, close: string]
  /** How a number of minutes is spelt, by the number. */
  minutes: Record<string, string>
  /** What a letter never says: kinds of person, and counts. */
  'unsaid-in-letters': string[]
  /** By its rule and what it looks for. */
  words: Record<string, Lint>
  /** The words that must not stand for a thing, by the one that does. */
  terms: Record<string, Lint>
  /** How a line about privacy says who reads, when, and whether in the letter. */
  answers: Record<'who' | 'when' | 'letter', string[]>
  /** How a sentence has somebody in it. */
  person: string[]
  /** In characters, what is filled in left out. */
  'longest-button': number
}

const messages = (path: string) => readFileSync(new URL(`../../messages/${path}`, import.meta.url), 'utf8')

export function lintsOf(locale: Locale): Lints {
  return JSON.parse(messages(`${locale}/lists/lints.json`))
}

/** Finds whole words, whatever letters the language has. */
export function anyOf(patterns: readonly string[]): RegExp {
  return patterns.length > 0
    ? new RegExp(`(?:(?<!\\p{L})|(?!\\p{L}))(?:${patterns.join('|')})(?:(?!\\p{L})|(?<!\\p{L}))`, 'iu')
    : /(?!)/
}

/** Every sentence of a language by its namespace and key. Of an exercise those of `editions` from 2 on: a session goes on with the words it began with. */
export function sentencesOf(locale: Locale): Map<string, string> {
  const found = new Map<string, string>()
  const take = (node: unknown, at: string, under: string): void => {
    if (typeof node === 'string') found.set(at, node.replaceAll(/'([{}])'/g, '$1'))
    else for (const [key, child] of Object.entries(node as object)) take(child, `${at}${under}${key}`, '.')
  }
  for (const file of readdirSync(new URL(`../../messages/${locale}/`, import.meta.url), { recursive: true })) {
    const name = String(file).replace('.json', '')
    if (!String(file).endsWith('.json') || name.startsWith('lists/')) continue
    const { 1: _first, ...kept } = JSON.parse(messages(`${locale}/${file}`))
    take(kept, name, ' ')
  }
  return found
}
