// The letter as Markdown: the same words as on the page, and nobody's words become markup.
import { describe, expect, test } from 'vitest'
import { reflect } from '#shared/reflection/reflect.ts'
import { inMarkdown } from '#shared/reflection/written/markdown.ts'
import { writeAll } from '#shared/reflection/written/write.ts'
import { evening as evenings, scriptOf } from '#tests/support/scripts.ts'
import { both, carrying, evening, onward, words } from './evening.ts'
import { readerIn } from './reading.ts'

describe('RE Reflection: Markdown', () => {
  const script = scriptOf(evenings, { id: 'carry', asks: 'both', prompt: { kind: 'carry' } })
  const wild = '<b>You</b> *always* [win](http://x)\n# and `code` | ~~me~~ &amp; more'
  const { session } = evening(
    script,
    both('evening', words(wild), words('Plain.')),
    onward('evening'),
    carrying(['evening'], []),
  )
  const letter = inMarkdown('Ours *two*', writeAll(reflect(session, []), readerIn('en')))

  test('keeps every word, and marks only what is ours to mark', () => {
    expect(letter).toContain('# Ours \\*two\\*\n')
    expect(letter).toContain(
      'Mara keeps: “*\\<b\\>You\\</b\\> \\*always\\* \\[win\\](http\\://x) \\# and \\`code\\` \\| \\~\\~me\\~\\~ \\&amp; more*”',
    )
  })
})
