// Nobody's words become markup, read back by a Markdown parser that is not ours.
import MarkdownIt from 'markdown-it'
import { expect, test } from 'vitest'
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

test.each(['- Tom', '1. Mara', '+Ana'])('[RE32] a sentence that begins with the name %j stays one', (name) => {
  const lines = [{ pieces: [{ name, seat: 'first' as const }, { text: ' keeps it.' }], because: [], gap: false }]
  const letter = inMarkdown('Ours', [{ block: 'heard', heading: 'Heard', lines, figures: [] }])
  expect(parser.render(letter)).toContain(`<p>${name} keeps it.</p>`)
})
