// Both languages say the same things: the same keys, the same blanks, nothing empty. Reads the files as they lie.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createTranslator, type IntlError } from 'next-intl'
import { describe, expect, test } from 'vitest'
import { LOCALES, type Locale } from '#shared/locale.ts'

const ROOT = new URL('../../messages/', import.meta.url)

type Leaves = Map<string, string>

/** Every file of a language, by its name. */
function filesOf(locale: string): string[] {
  if (!existsSync(new URL(`${locale}/`, ROOT))) return []
  return readdirSync(new URL(`${locale}/`, ROOT), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.replace('.json', ''))
    .sort()
}

/** Those with sentences: a list has as many words as its language needs. */
function namespaces(locale: string): string[] {
  return filesOf(locale).filter((name) => !name.startsWith('lists/'))
}

function leaves(node: unknown, path: string, into: Leaves): Leaves {
  if (typeof node === 'string') return into.set(path, node)
  for (const [key, child] of Object.entries(node as object)) leaves(child, path ? `${path}.${key}` : key, into)
  return into
}

function file(locale: string, namespace: string): string {
  return readFileSync(new URL(`${locale}/${namespace}.json`, ROOT), 'utf8')
}

function read(locale: string, namespace: string): Leaves {
  return leaves(JSON.parse(file(locale, namespace)), '', new Map())
}

/** The blanks and tags a sentence is filled by; `{name}` and `{count, plural, …}` alike, in any order. A plural's own words are none. */
function blanks(sentence: string): string[] {
  const found = sentence.matchAll(/(?<!\b(?:zero|one|two|few|many|other|=\d+)\s*)\{\s*([\w-]+)\s*(?=[,}])|<(\w+)>/g)
  return [...new Set([...found].map(([, blank, tag]) => blank ?? `<${tag}>`))].sort()
}

/** The sentences whose blanks and plurals are not written as the translator reads them. Blanks left open are no matter here. */
function unreadable(locale: Locale, namespace: string): string[] {
  const broken: string[] = []
  const messages: Record<string, string> = JSON.parse(file(locale, namespace))
  const onError = ({ code, message }: IntlError) => code === 'INVALID_MESSAGE' && broken.push(message)
  const t = createTranslator({ locale, messages, onError })
  for (const key of read(locale, namespace).keys()) t(key)
  return broken
}

describe('Messages', () => {
  test('every language has the same namespaces and lists', () => {
    for (const locale of LOCALES) {
      const [own, english] = [filesOf(locale), filesOf('en')]
      expect(
        english.filter((name) => !own.includes(name)),
        `what ${locale} lacks`,
      ).toEqual([])
      expect(own).toEqual(english)
    }
  })

  for (const namespace of namespaces('en')) {
    const english = read('en', namespace)

    test(`${namespace} has the same keys in every language`, () => {
      for (const locale of LOCALES)
        expect([...read(locale, namespace).keys()].sort()).toEqual([...english.keys()].sort())
    })

    test(`${namespace} has the same blanks in every language`, () => {
      for (const locale of LOCALES) {
        for (const [key, sentence] of read(locale, namespace)) {
          expect([key, ...blanks(sentence)]).toEqual([key, ...blanks(english.get(key) ?? '')])
        }
      }
    })

    // Exercises' texts are plain: their blanks are the exercise's own.
    if (!namespace.startsWith('exercises/')) {
      test(`${namespace} can be formatted in every language`, () => {
        for (const locale of LOCALES) expect(unreadable(locale, namespace)).toEqual([])
      })
    }

    test(`${namespace} has no empty sentence`, () => {
      for (const locale of LOCALES) {
        const empty = [...read(locale, namespace)].filter(([, sentence]) => sentence.trim() === '').map(([key]) => key)
        expect(empty).toEqual([])
      }
    })
  }
})
