// Reads a reflection as a partner would, in either language: every block by name with its lines as plain text.
import { existsSync, readFileSync } from 'node:fs'
import { createTranslator } from 'next-intl'
import type { ScriptWords } from '#shared/exercises/exercise.ts'
import { withHalves } from '#shared/exercises/halves.ts'
import type { Locale } from '#shared/locale.ts'
import { reflect } from '#shared/reflection/reflect.ts'
import { plain } from '#shared/reflection/written/pieces.ts'
import type { Reader } from '#shared/reflection/written/reader.ts'
import { writeAll } from '#shared/reflection/written/write.ts'
import type { BySeat } from '#shared/session/seat.ts'
import type { Session } from '#shared/session/session.ts'

function urlOf(path: string): URL {
  return new URL(`../../../messages/${path}.json`, import.meta.url)
}

function parsed<T>(path: string): T {
  return JSON.parse(readFileSync(urlOf(path), 'utf8'))
}

const exercises = new Map<string, Record<string, ScriptWords>>()

function wordsOf(exercise: string, version: number, locale: Locale): ScriptWords | undefined {
  const path = `${locale}/exercises/${exercise}`
  if (!existsSync(urlOf(path))) return undefined
  const versions = exercises.get(path) ?? parsed<Record<string, ScriptWords>>(path)
  exercises.set(path, versions)
  const words = versions[version]
  const frame = parsed<ScriptWords['steps']>(`${locale}/frame`)
  return words && { ...words, steps: { ...frame, ...withHalves(words.steps) } }
}

export function readerIn(locale: Locale, names: BySeat<string | null> = { first: 'Mara', second: 'Tom' }): Reader {
  const t = createTranslator({
    locale,
    messages: parsed<Record<string, string>>(`${locale}/reflection`),
    onError: (fault) => {
      throw fault
    },
  })
  return { locale, names, wordsOf, say: t, knows: t.has }
}

export type Letter = Record<string, string[]>

export function letterOf(session: Session, others: readonly Session[] = [], reader: Reader = readerIn('en')): Letter {
  const blocks = writeAll(reflect(session, others), reader)
  return Object.fromEntries(blocks.map(({ block, lines }) => [block, lines.map(({ pieces }) => plain(pieces))]))
}
