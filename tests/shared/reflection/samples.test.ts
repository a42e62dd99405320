// Written-out couples of each edition, each with the letter they get in both languages. The expected letters are read and agreed by people.
import { describe, expect, test } from 'vitest'
import { LOCALES } from '#shared/locale.ts'
import { reflect } from '#shared/reflection/reflect.ts'
import { inMarkdown } from '#shared/reflection/written/markdown.ts'
import { writeAll } from '#shared/reflection/written/write.ts'
import { readerIn } from './reading.ts'
import { COUPLES } from './samples/couples.ts'
import { SECOND_COUPLES } from './second-samples/couples.ts'

describe.each(Object.entries(COUPLES))('RE Reflection: the %s couple', (couple, { names, session, others }) => {
  test.each(LOCALES)('[RE23] gets the letter that was agreed, in %s', async (locale) => {
    const reader = readerIn(locale, names)
    const title = reader.wordsOf(session.script.id, session.script.version, locale)?.title ?? ''
    const letter = inMarkdown(`${title} · ${names.first} · ${names.second}`, writeAll(reflect(session, others), reader))
    await expect(letter).toMatchFileSnapshot(`./samples/${couple}.${locale}.md`)
  })
})

describe.each(Object.entries(SECOND_COUPLES))('LE The letter: the %s couple', (couple, { names, session, others }) => {
  test.each(LOCALES)('[LE15] gets the letter that was agreed, in %s', async (locale) => {
    const reader = readerIn(locale, names)
    const title = reader.wordsOf(session.script.id, session.script.version, locale)?.title ?? ''
    const letter = inMarkdown(`${title} · ${names.first} · ${names.second}`, writeAll(reflect(session, others), reader))
    await expect(letter).toMatchFileSnapshot(`./second-samples/${couple}.${locale}.md`)
  })
})
