// An exercise played by nobody's words: both sides of it at once, for those who write exercises. `?first=` and `?second=` choose languages, `?step=` where to begin.
import { notFound } from 'next/navigation'
import { MESSAGES } from '#app/messages.ts'
import { roomWords } from '#app/room/words.ts'
import { scriptById } from '#shared/exercises/catalogue.ts'
import { LOCALES, type Locale } from '#shared/locale.ts'
import { BothSeats, type SeatWords } from '../both-seats.tsx'

const NAMES = { first: 'Mara', second: 'Tom' }

export default async function Preview({ params, searchParams }: PageProps<'/preview/[exercise]'>) {
  const script = scriptById((await params).exercise)
  if (!script) notFound()
  const { first, second, step, again } = await searchParams
  const seat = async (wanted: unknown): Promise<SeatWords> => {
    const locale = localeOf(wanted)
    const { common, room, lobby } = MESSAGES[locale]
    return { locale, words: await roomWords(locale, script.id, script.version), messages: { common, room, lobby } }
  }
  return (
    <BothSeats
      script={script}
      names={NAMES}
      seats={{ first: await seat(first), second: await seat(second) }}
      step={script.steps.find(({ id }) => id === step)?.id ?? null}
      again={again !== undefined}
    />
  )
}

function localeOf(wanted: unknown): Locale {
  return LOCALES.find((locale) => locale === wanted) ?? 'en'
}
