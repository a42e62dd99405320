// A written reflection as Markdown, the same words as on the page. Nobody's words become markup.
import type { Drawn } from '../figures/draw.ts'
import { plain } from './pieces.ts'
import type { Piece } from './reader.ts'
import type { Paragraph } from './write.ts'

/** `title` is plain text. A figure stands as what it shows, but for what its letter has said before. */
export function inMarkdown(title: string, paragraphs: readonly Paragraph[]): string {
  const said = new Set(paragraphs.flatMap(({ lines }) => lines.map(({ pieces }) => plain(pieces))))
  const blocks = paragraphs.map(({ heading, small, lines, figures }) => {
    const sentences = lines.map(({ pieces }) => withHours(pieces).map(marked).join(''))
    const told = small ? [sentences.join(' ')] : [`## ${escaped(heading)}`, ...sentences]
    return [...told, ...figures.flatMap((one) => figure(one, said))].join('\n\n')
  })
  return `${[`# ${escaped(title)}`, ...blocks].join('\n\n')}\n`
}

// An hour is part of the words around it.
function withHours(pieces: readonly Piece[]): Piece[] {
  const together: Piece[] = []
  for (const piece of pieces) {
    const last = together.at(-1)
    if (last && 'words' in last && 'words' in piece)
      together.splice(-1, 1, { ...last, words: last.words + piece.words })
    else together.push(piece)
  }
  return together
}

function marked(piece: Piece): string {
  if ('text' in piece) return escaped(piece.text)
  if ('name' in piece) return escaped(piece.name)
  return `*${escaped('term' in piece ? piece.term : piece.words).trim()}*`
}

function figure({ title, says }: Drawn, said: Set<string>): string[] {
  const left = says.filter((line) => !said.has(line))
  for (const line of left) said.add(line)
  if (left.length === 0) return []
  return [[`> ${escaped(title)}`, ...left.map((line) => `> - ${escaped(line)}`)].join('\n')]
}

/** Escapes a text, so that nothing in it becomes markup. */
export function escaped(text: string): string {
  return (
    text
      .replace(/\s*[\n\r\v\f\u2028\u2029]\s*/g, ' ')
      // [RE32] Four spaces or a tab begin a block of code, a sign or a number a list, a row of signs a line or a heading.
      .replace(/^[ \t]{2,}|^\t/, ' ')
      // Many programs make a link of an address though nothing marks it.
      .replace(/[\\`*_{}[\]<>#|~&@]|:(?=\/\/)|(?<=\bwww)\./gi, '\\$&')
      .replace(/^( ?)([-+=])/, '$1\\$2')
      .replace(/^( ?\d{1,9})([.)])/, '$1\\$2')
  )
}
