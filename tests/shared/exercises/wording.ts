// Reads the words of exercises and lays them out as single texts with their place. It never changes them.
import { readFileSync } from 'node:fs'
import type { Script, ScriptWords } from '#shared/exercises/exercise.ts'
import type { Locale } from '#shared/locale.ts'

export type Field =
  | 'title'
  | 'for'
  | 'asks'
  | 'why'
  | 'prompt'
  | 'reading'
  | 'meanwhile'
  | 'example'
  | 'sentence'
  | 'option'
  | 'scale'
  | 'end'
  | 'blank'
export type Wording = { place: string; field: Field; text: string }

export function wordsOf(script: Script, locale: Locale): ScriptWords | undefined {
  const file = new URL(`../../../messages/${locale}/exercises/${script.id}.json`, import.meta.url)
  const versions: Record<string, ScriptWords> = JSON.parse(readFileSync(file, 'utf8'))
  return versions[script.version]
}

export function wordingsOf(script: Script, locale: Locale): Wording[] {
  const words = wordsOf(script, locale)
  if (!words) return []
  const texts: Wording[] = (['title', 'for', 'asks'] as const).map((field) => ({
    place: field,
    field,
    text: words[field],
  }))
  for (const [step, { options, scales, blanks, ...lines }] of Object.entries(words.steps)) {
    const add = (name: string, field: Field, text: string) => texts.push({ place: `${step}.${name}`, field, text })
    const read = script.steps.some(({ id, prompt }) => id === step && prompt.kind === 'read')
    for (const [name, text] of Object.entries(lines)) {
      add(name, read && name === 'prompt' ? 'reading' : (name as Field), text)
    }
    for (const [id, text] of Object.entries(options ?? {})) add(id, 'option', text)
    for (const [id, text] of Object.entries(blanks ?? {})) add(id, 'blank', text)
    for (const [id, { name, low, high }] of Object.entries(scales ?? {})) {
      add(id, 'scale', name)
      add(`${id}.low`, 'end', low)
      add(`${id}.high`, 'end', high)
    }
  }
  return texts
}
