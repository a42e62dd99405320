// What may stand as a name, or as any words of one line: nothing that cannot be seen, or that turns the sentence around it.
import * as z from 'zod/mini'
import { withoutUnseen } from './unseen.ts'

// Also line and paragraph separators, and blanks that count as signs.
const BLANKS = /(?:(?!\ufeff)[\s\u0085\u2028\u2029\u2800])+/gu

/** The same in one line, as it can be shown anywhere. [PA5] */
export function plainLine(text: string): string {
  return withoutUnseen(text.normalize('NFC').replace(BLANKS, ' '), 'line').replace(BLANKS, ' ').trim()
}

/** Whether there is anything to see. */
export function isSeen(text: string): boolean {
  return /[\p{L}\p{N}\p{P}\p{S}\p{Co}]/u.test(plainLine(text))
}

/** Words of one line: a name, or what stands within a sentence. */
export function lineOf(most: number) {
  return written(most, plainLine)
}

const RAW_MORE = 400

/** Measured once they are `plain`: what is taken out does not count, and what cannot be seen is none. */
export function written(most: number, plain: (text: string) => string, least = 1) {
  return z.pipe(
    z.pipe(
      z.string().check(z.maxLength(2 * most + RAW_MORE)),
      z.transform((text) => (isSeen(text) ? plain(text) : '')),
    ),
    z.string().check(z.minLength(least), z.maxLength(most)),
  )
}
