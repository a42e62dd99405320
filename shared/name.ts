// What may stand as a name, or as any words of one line: nothing that cannot be seen, or that turns the sentence around it.
import { folding } from './folding.ts'
import { withoutUnseen } from './unseen.ts'

// Also line and paragraph separators, and blanks that count as signs.
const BLANKS = /(?:(?!\ufeff)[\s\u0085\u2028\u2029\u2800])+/gu

/** The same in one line, as it can be shown anywhere. [PA5] */
export function plainLine(text: string): string {
  return withoutUnseen(text.normalize('NFC').replace(BLANKS, ' '), 'line').replace(BLANKS, ' ').trim()
}

// A sign that is taken out of every line, or stands for a blank in it, is none.
const SEEN = /(?![\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u180e\u2800])[\p{L}\p{N}\p{P}\p{S}\p{Co}]/u

/** Whether there is anything to see. */
export function isSeen(text: string): boolean {
  return SEEN.test(text)
}

/** [NM1] Whether two go by one name, however it is written: nobody could tell their words apart. */
export function isNamesake(name: string, other: string | null): boolean {
  return other !== null && folding(plainLine(name)) === folding(plainLine(other))
}
