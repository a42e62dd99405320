// Brings text into the form in which a search compares it: kinds of quotes, dashes, accents and case make no difference.

// Letters with a stroke, two in one, or written in another way at a word's end: they have no accent that could be taken off.
const ALIKE: Record<string, string> = { ø: 'o', œ: 'oe', æ: 'ae', ł: 'l', đ: 'd', ð: 'd', ı: 'i', ς: 'σ' }

/** [PR26] */
export function folding(text: string): string {
  return text
    .replace(/[\u2018-\u201B\u2032\u2035\u02B9-\u02BD\u00B4\u0060\u2039\u203A\u05F3\uA78C]/g, "'")
    .replace(/[\u201C-\u201F\u2033\u2036\u00AB\u00BB\u05F4\u300C-\u300F\u301D-\u301F]/g, '"')
    .replace(/[\p{Pd}\u2212]+/gu, '-')
    .replace(/\u22EF/g, '...')
    .normalize('NFKD')
    .replace(/[\u2044\u2215]/g, '/')
    .replace(/[\p{Mn}\p{Cf}]/gu, '')
    .toUpperCase()
    .toLowerCase()
    .replace(/[øœæłđðıς]/g, (letter) => ALIKE[letter] ?? letter)
}
