// What a couple has said and agreed over time, for the two of it.
import { z } from 'zod'
import { LOCALES } from '#shared/locale.ts'
import { draw } from '#shared/reflection/figures/draw.ts'
import { agreed } from '../reads/agreed.ts'
import { overTimeOf, reflections } from '../reads/reflections.ts'
import { search } from '../reads/search.ts'
import { door } from './door.ts'
import { wordsOf } from './files.ts'
import { ofCouple } from './policies.ts'

const Couple = z.string().max(40)

export const REFLECTIONS = [
  door('GET /reflections', {
    who: ofCouple,
    says: 'your past sessions, ten from `from=` on, with what was agreed; `unread`: how many of them could not be opened',
    query: z.object({ couple: Couple, from: z.coerce.number().int().min(0).max(10_000).default(0) }),
    does: ({ core, own, query }) => reflections(core, own, { from: query.from }),
  }),
  door('GET /reflections/agreements', {
    who: ofCouple,
    says: '`{"agreements"}`: all that you two agreed, the newest first, with what became of it and `unsaid`: whose look back is still to come, of the seats that are yours or held by you',
    query: z.object({ couple: z.string().optional() }),
    does: ({ core, own }) => agreed(core, own),
  }),
  door('GET /reflections/over-time', {
    who: ofCouple,
    says: '`{"drawn"}`: how close and how free each felt over time, as shapes and in words, in your language or `?locale=`; null while there is too little',
    query: z.object({ couple: z.string().optional(), locale: z.enum(LOCALES).optional().catch(undefined) }),
    does: async ({ core, own, person, query }) => {
      const { figure, names } = await overTimeOf(core, own)
      if (figure?.figure !== 'over-time') return { drawn: null }
      const { readerFor } = wordsOf(core)
      return { drawn: draw(figure, await readerFor(query.locale ?? person.locale, names, [figure.along.exercise])) }
    },
  }),
  // Posted, so that the words stand in no address, history or proxy's log.
  door('POST /reflections/search', {
    who: ofCouple,
    says: '`{"found", "unread"?}`: the sessions in which the words were said that you may read, and how many could not be opened',
    body: z.strictObject({ couple: Couple, words: z.string().trim().min(1).max(100) }),
    does: ({ core, own, body }) => search(core, own, body),
  }),
] as const
