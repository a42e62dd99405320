// Lays words into lines of a width, since drawings do not wrap by themselves. Nothing is dropped without a sign.

// Half of a letter's height fits most letters; emoji and full-width scripts take two.
const WIDE =
  /\p{Extended_Pictographic}|[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60]/u

/** At most `most` letters a line; words too long for one are broken. Beyond `lines` lines the last ends in "…". */
export function wrapped(text: string, most: number, lines = 12): string[] {
  const found: string[] = []
  for (const word of text.split(/\s+/).flatMap((long) => broken(long, most))) {
    const last = found.at(-1)
    if (last !== undefined && widthOf(`${last} ${word}`) <= most) found[found.length - 1] = `${last} ${word}`
    else if (word) found.push(word)
  }
  if (found.length <= lines) return found
  const [end = ''] = broken(found[lines - 1] ?? '', most - 1)
  return [...found.slice(0, lines - 1), `${end}…`]
}

export function widthOf(text: string): number {
  return lettersOf(text).reduce((sum, letter) => sum + (WIDE.test(letter) ? 2 : 1), 0)
}

function broken(word: string, most: number): string[] {
  const pieces = ['']
  for (const letter of lettersOf(word)) {
    const last = pieces.at(-1) ?? ''
    if (last && widthOf(last + letter) > most) pieces.push(letter)
    else pieces[pieces.length - 1] = last + letter
  }
  return pieces
}

// Letters as people count them: a family emoji is one, and so is an accented letter.
const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

function lettersOf(text: string): string[] {
  return Array.from(graphemes.segment(text), ({ segment }) => segment)
}
