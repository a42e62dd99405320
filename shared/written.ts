// The shape of what people write, for whoever takes it in: plain, with something to see in it, and no longer than it may be.
import * as z from 'zod/mini'
import { isSeen, plainLine } from './name.ts'
import { plainText } from './text.ts'

/** Words of one line: a name, or what stands within a sentence. */
export function lineOf(most: number) {
  return written(most, plainLine)
}

/** Words of several lines. */
export function textOf(most: number) {
  return written(most, plainText)
}

/** The same where there need be none. */
export function perhapsTextOf(most: number) {
  return written(most, plainText, 0)
}

const RAW_MORE = 400

/** Measured once they are `plain`: what is taken out does not count, and what cannot be seen is none. */
function written(most: number, plain: (text: string) => string, least = 1) {
  return z.pipe(
    z.pipe(
      z.string().check(z.maxLength(2 * most + RAW_MORE)),
      z.transform((text) => (isSeen(text) ? plain(text) : '')),
    ),
    z.string().check(z.minLength(least), z.maxLength(most)),
  )
}
