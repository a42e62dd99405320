// How long a break from home can last: a few lengths, and that one does not know.
import { A_DAY } from '#shared/session/from-home.ts'

export const LENGTHS = ['20', '60', '180', '1440', 'open'] as const
export type Length = (typeof LENGTHS)[number]

/** [BR16] What is said of it to the server. */
export function lengthSaid(length: Length): { minutes: number; openEnded?: true } {
  return length === 'open' ? { minutes: A_DAY, openEnded: true } : { minutes: Number(length) }
}
