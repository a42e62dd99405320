// What a control is called on a person's screen, from the same files the pages read.
import { readFileSync } from 'node:fs'
import type { Locale } from '#shared/locale.ts'

type Tree = { [key: string]: string | Tree }
const files = new Map<string, Tree>()

function file(locale: Locale, namespace: string): Tree {
  const path = `messages/${locale}/${namespace}.json`
  const known = files.get(path) ?? (JSON.parse(readFileSync(path, 'utf8')) as Tree)
  files.set(path, known)
  return known
}

function text(locale: Locale, key: string): string {
  const [namespace = '', ...path] = key.split('.')
  const found = path.reduce<string | Tree | undefined>(
    (at, part) => (typeof at === 'object' ? at[part] : undefined),
    file(locale, namespace),
  )
  if (typeof found !== 'string') throw new Error(`no words for ${key} in ${locale}`)
  return found
}

/** The whole of a text, with anything standing where it has a place for names or numbers. */
export function words(locale: Locale, key: string): RegExp {
  const parts = text(locale, key).split(/\{[^{}]*(?:\{[^{}]*\}[^{}]*)*\}|<\/?[a-z]+>/)
  return new RegExp(`^${parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('.*')}$`, 's')
}
