// What can be begun, in words, for programs that have none of their own. Doors only; the words are those that pages show.
import { z } from 'zod'
import { CATALOGUE, isListed } from '#shared/exercises/catalogue.ts'
import { WAYS } from '#shared/exercises/ways.ts'
import { FALLBACK, LOCALES, type Locale } from '#shared/locale.ts'
import type { Core } from '../core/core.ts'
import { door } from './door.ts'
import { wordsOf } from './files.ts'
import { anybody } from './policies.ts'
import { viewSchema } from './view-schema.ts'

/** In another language than one's own. One that does not exist is left out. */
export const InLanguage = z.object({ locale: z.enum(LOCALES).optional().catch(undefined) })

export const LIBRARY = [
  door('GET /exercises', {
    who: anybody,
    says: '`{"exercises", "ways"}`: what can be begun, in your language or `?locale=`: of each exercise `id`, `version`, `minutes` (from, to), `title`, `for`, `asks`, and whether it is offered by itself (`listed`) or on a way alone; of each way its `id` and the ids of its `exercises` in their order',
    query: InLanguage,
    does: ({ core, person, query }) => library(core, query.locale ?? person?.locale ?? FALLBACK),
  }),
  door('GET /view.schema.json', {
    who: anybody,
    says: 'the shape of a partner’s `view` as JSON Schema (draft 2020-12), the same as [view.schema.json](view.schema.json)',
    does: async () => viewSchema(),
  }),
] as const

// [FC3]
async function library(core: Core, locale: Locale): Promise<object> {
  const { exerciseWords } = wordsOf(core)
  const exercises = CATALOGUE.map(async (script) => {
    const { id, version, minutes } = script
    const { title, for: why, asks } = await exerciseWords(locale, id, version)
    return { id, version, minutes, title, for: why, asks, listed: isListed(script) }
  })
  const ways = WAYS.map(({ id, exercises }) => ({ id, exercises }))
  return { exercises: await Promise.all(exercises), ways }
}
