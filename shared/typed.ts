// Digits, words and ids as somebody typed or pasted them, on whatever keyboard: full-width, in another script's digits, with dashes and spaces between.
// And digits as they are said aloud.

/** Only the digits, as 0 to 9. [PA6] */
export function digitsIn(typed: string): string {
  return [...typed.normalize('NFKC').replace(/\P{Nd}/gu, '')].map(asDigit).join('')
}

// Every script's ten digits follow each other, and begin at a code that ends in 0 or in 6.
function asDigit(digit: string): number {
  const code = digit.codePointAt(0) ?? 0
  const last = code % 16
  return /\p{Nd}/u.test(String.fromCodePoint(code - last)) ? last : last - 6
}

/** Only letters and digits, small, without accents. */
export function wordIn(typed: string): string {
  return typed
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase()
}

/** The id in a part of an address, whatever a sentence around the link put to it. [PA7] */
export function idIn(part: string): string {
  const [found = part] = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/i.exec(part) ?? []
  return found.toLowerCase()
}

/** A number as it is said: in twos, or in threes where twos do not come out even. */
export function inGroups(digits: string): string[] {
  return digits.match(digits.length % 2 === 0 ? /.{2}/g : /.{1,3}/g) ?? []
}
