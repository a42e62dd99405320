// Nobody's words become markup, read back by a Markdown parser that is not ours.
import MarkdownIt from 'markdown-it'
import { expect, test } from 'vitest'
import { myWordsInMarkdown } from '#shared/leaving/markdown.ts'
import type { MyWords } from '#shared/leaving/my-words.ts'
import type { Telling } from '#shared/leaving/telling.ts'
import { escaped, inMarkdown } from '#shared/reflection/written/markdown.ts'

const parser = new MarkdownIt()

const WILD = [
  '- I said no',
  '+ and then',
  '1. first',
  '12) twelfth',
  '---',
  '===',
  '    four spaces',
  '\tone tab',
  '# heading',
  '> quoted',
  '```code',
  '~~~',
  '| a | b |',
  '[x]: http://x',
  '***',
  '___',
  '<b>bold</b>',
  '&amp; more',
]

const read = (text: string) =>
  parser
    .parse(text, {})
    .flatMap(({ children }) => children ?? [])
    .map(({ content }) => content)
    .join('')

test.each(WILD)('[RE32] a line %j is a paragraph of just these words', (line) => {
  for (const before of ['', 'A line.\n\n']) {
    const kinds = parser.parse(before + escaped(line), {}).map(({ type }) => type)
    expect(new Set(kinds)).toEqual(new Set(['paragraph_open', 'inline', 'paragraph_close']))
  }
  expect(read(escaped(line)).trim()).toBe(line.trim())
})

test.each(['', '- tea', '*', '1. one; 2. two'])(
  '[RE32] what one takes along says %j, and no sign beside it',
  (text) => {
    const said = {
      at: '',
      as: 'answer',
      step: 'letter',
      prompt: 'For the letter',
      locale: 'en',
      text,
      opened: true,
      stands: true,
    }
    const session = {
      session: '',
      exercise: { id: 'x', version: 1, title: 'Tea' },
      openedAt: '',
      name: 'Mara',
      agreements: [],
    }
    const words = { sessions: [{ ...session, words: [said] }], unreadable: [], consents: [] } as unknown as MyWords
    const telling = { say: (key: string) => key, dayOf: () => '2026-11-30' } as unknown as Telling
    expect(read(myWordsInMarkdown(words, telling))).toBe(`titleTea, 2026-11-30For the letter${text}(2026-11-30)`)
  },
)

test.each(['see https://a.example/b', 'Http://a.example', 'write to a.b@c.example', '(ftp://a.example)'])(
  '[RE32] no program makes a link of %j that has not been told to',
  (line) => {
    const linking = new MarkdownIt({ linkify: true })
    linking.linkify.set({ fuzzyLink: false })
    expect(linking.render(line)).toContain('<a ')
    expect(linking.render(escaped(line))).not.toContain('<a ')
    expect(read(escaped(line))).toBe(line)
  },
)

test.each(['- Tom', '1. Mara', '+Ana'])('[RE32] a sentence that begins with the name %j stays one', (name) => {
  const lines = [{ pieces: [{ name, seat: 'first' as const }, { text: ' keeps it.' }], because: [], gap: false }]
  const letter = inMarkdown('Ours', [{ block: 'heard', heading: 'Heard', lines, figures: [] }])
  expect(parser.render(letter)).toContain(`<p>${name} keeps it.</p>`)
})
