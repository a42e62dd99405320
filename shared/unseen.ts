// Invisible characters, and those that turn the writing direction: they are taken out of everything that people write.

// Joiners that letters of these scripts, and drawn signs, are written with; the sign after a drawn one says how it is drawn, and the
// letters after a black flag say whose it is.
const JOINED =
  /(?<=[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mongolian}\p{M}])[\u200c\u200d](?=\p{L})|(?<=\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f)\u200d(?=\p{Extended_Pictographic})|(?<=\p{Emoji})(?:\ufe0e|\ufe0f)|(?<=\u{1f3f4}[\u{e0030}-\u{e007a}]*)[\u{e0030}-\u{e007f}]/u
// In a text of several lines also what orders only the letters beside it, or lets a script without blanks break.
const IN_TEXT = /[\t\n\u200b\u200e\u200f\u061c]/u
// U+0000 stays, since the door refuses it.
const UNSEEN = /(?!\0)[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u180e]/u
const KEPT_OR_UNSEEN = {
  line: new RegExp(`(${JOINED.source})|${UNSEEN.source}`, 'gu'),
  text: new RegExp(`(${JOINED.source}|${IN_TEXT.source})|${UNSEEN.source}`, 'gu'),
}
// The letters and signs of most European languages, in which there is nothing to look for.
const PLAIN = /^[\x20-\x7e\u00a1-\u00ac\u00ae-\u024f]*$/
const MOST_MARKS = /(\p{M}{4})\p{M}+/gu

/** Besides, it leaves no more marks on a letter than can be told apart. */
export function withoutUnseen(text: string, as: 'line' | 'text'): string {
  if (PLAIN.test(text)) return text
  return text.replace(KEPT_OR_UNSEEN[as], (_, kept: string | undefined) => kept ?? '').replace(MOST_MARKS, '$1')
}
