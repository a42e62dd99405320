// What more than one door takes: names, languages, tokens, codes as they are said, and what may stand after a question mark. All of it bounded.
import { z } from 'zod'
import { LOCALES } from '#shared/locale.ts'
import { isZone } from '#shared/promised.ts'
import { lineOf } from '#shared/written.ts'

export const Name = lineOf(40)
export const Locales = z.enum(LOCALES)
export const ExerciseId = z.string().max(40)
export const Moment = z.int().nonnegative().max(8_640_000_000_000_000)
export const Token = z.string().max(100)
/** The time zone of whoever asks, for the days and hours in a file. One that does not exist is left out. */
export const Zone = z.object({
  zone: z
    .string()
    .optional()
    .transform((zone) => (isZone(zone ?? null) ? zone : undefined)),
})
export const Said = { word: z.string().max(40), digits: z.string().max(20) }
