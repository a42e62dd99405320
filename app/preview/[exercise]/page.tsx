// An exercise played by two rehearsal partners: both sides of it at once, for those who write exercises. Nobody's words are in it.
// `?first=` and `?second=` choose languages, `?step=` where to begin, `?again` the steps of a couple who have done it before.
import { NothingFound } from '#app/nothing-found.tsx'
import type { InLanguage } from '#app/rehearsal/seat-pane.tsx'
import { sessionWords } from '#app/session/session-words.ts'
import { Sentences } from '#app/words/sentences.tsx'
import { MESSAGES } from '#messages/messages.ts'
import { scriptById } from '#shared/exercises/catalogue.ts'
import { FALLBACK, inEachLanguage, LOCALES, type Locale } from '#shared/locale.ts'
import { BothSeats } from '../both-seats.tsx'

const NAMES = { first: 'Mara', second: 'Tom' }

export default async function Preview({ params, searchParams }: PageProps<'/preview/[exercise]'>) {
  const script = scriptById((await params).exercise)
  if (!script) return <NothingFound />
  const { first, second, step, again } = await searchParams
  const reading = async (locale: Locale): Promise<InLanguage> => {
    const { common, room, lobby } = MESSAGES[locale]
    return { words: await sessionWords(locale, script.id, script.version), messages: { common, room, lobby } }
  }
  return (
    <Sentences of={['preview']}>
      <BothSeats
        script={script}
        names={NAMES}
        readings={await inEachLanguage(reading)}
        locales={{ first: localeOf(first), second: localeOf(second) }}
        step={script.steps.find(({ id }) => id === step)?.id ?? null}
        again={again !== undefined}
      />
    </Sentences>
  )
}

function localeOf(wanted: unknown): Locale {
  return LOCALES.find((locale) => locale === wanted) ?? FALLBACK
}
