// What may stand as a name, or as any text of one line: nothing that cannot be seen, or that turns the sentence around it.
import * as z from 'zod/mini'

// Joiners that letters of these scripts, and drawn signs, are written with; the sign after a drawn one says how it is drawn.
const JOINED =
  /(?<=[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mongolian}\p{M}])[\u200c\u200d](?=\p{L})|(?<=\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f)\u200d(?=\p{Extended_Pictographic})|(?<=\p{Emoji})(?:\ufe0e|\ufe0f)/u
// U+0000 stays, since the door refuses it. The others cannot be seen, or set writing going the other way.
const UNSEEN = /(?!\0)[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u180e]/u
const KEPT_OR_UNSEEN = new RegExp(`(${JOINED.source})|${UNSEEN.source}`, 'gu')
// Also line and paragraph separators, and blanks that count as signs.
const BLANKS = /(?:(?!\ufeff)[\s\u0085\u2028\u2029\u2800])+/gu
const MOST_MARKS = /(\p{M}{4})\p{M}+/gu

/** The same in one line, as it can be shown anywhere. [PA5] */
export function plainLine(text: string): string {
  const seen = text
    .normalize('NFC')
    .replace(BLANKS, ' ')
    .replace(KEPT_OR_UNSEEN, (_, kept: string | undefined) => kept ?? '')
  return seen.replace(MOST_MARKS, '$1').replace(BLANKS, ' ').trim()
}

/** Whether there is anything to see. */
export function isSeen(text: string): boolean {
  return /[\p{L}\p{N}\p{P}\p{S}\p{Co}]/u.test(text)
}

const RAW_MOST = 400

/** A name as somebody types it. What cannot be seen is taken out before it is measured. */
export function nameOf(most: number) {
  return z.pipe(
    z.pipe(z.string().check(z.maxLength(RAW_MOST)), z.transform(plainLine)),
    z.string().check(z.minLength(1), z.maxLength(most), z.refine(isSeen)),
  )
}
