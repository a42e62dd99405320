// The page that both signed, whole: each part by its name, and whose it is where each has one.
import type { Step } from '#shared/exercises/exercise.ts'
import type { Locale } from '#shared/locale.ts'
import type { Terms } from '#shared/session/agreement.ts'
import type { Session } from '#shared/session/session.ts'
import type { Sentence, Source, Value } from '../sentences.ts'
import { inTurn, name, reference, sentence } from './sentence.ts'

type SignedPage = { terms: Extract<Terms, { as: 'page' }>; locale: Locale; because: readonly Source[] }

/** [AG14] In the order of the page, and each one's in turn. */
export function page(session: Session, step: Step, { terms, locale, because }: SignedPage): Sentence[] {
  const { prompt } = step
  const parts = ('parts' in prompt && prompt.parts) || []
  const told = parts.flatMap(({ id, each }) =>
    (each ? inTurn(session) : [undefined]).flatMap((seat) => {
      const own = terms.parts.find((one) => one.part === id && one.seat === seat)
      if (!own) return []
      const part: Value = { as: 'option', ...reference(session, step, id) }
      const words: Value = { as: 'words', text: own.text, locale }
      const values = { part, words, ...(seat && { name: name(seat) }) }
      return [sentence(`agreements.${seat ? 'part-of' : 'part'}`, values, because)]
    }),
  )
  return [sentence('agreements.page', {}, because), ...told]
}
