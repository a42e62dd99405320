'use client'
// A person's own words, in full, in their own direction and language. A machine never translates them: whoever wrote them can read them aloud.
import { useTranslations } from 'next-intl'
import { useNames, useReading } from '#app/session/screen.tsx'
import type { Locale } from '#shared/locale.ts'
import { type Erasable, isErased } from '#shared/session/events.ts'
import type { PartnerSeat } from '#shared/session/seat.ts'

/** `by`: whose they are, where somebody else may read them. */
export function OwnText({
  text,
  locale,
  by,
}: {
  text: Erasable<string>
  locale: Locale
  by?: PartnerSeat | undefined
}) {
  if (isErased(text)) return <ErasedWords />
  return (
    <>
      <p
        dir="auto"
        lang={locale}
        className="font-serif text-lead font-normal italic whitespace-pre-wrap text-pretty [overflow-wrap:anywhere]"
      >
        {text}
      </p>
      {by && <ReadToYou seat={by} locale={locale} />}
    </>
  )
}

export function ErasedWords() {
  const t = useTranslations('room.shown')
  return <p className="text-quiet italic">{t('erased')}</p>
}

/** Says of words in another language that the one who wrote them can read them aloud. */
export function ReadToYou({ seat, locale }: { seat: PartnerSeat; locale: Locale }) {
  const t = useTranslations('room.shown')
  const { locale: mine } = useReading()
  const { of, isMe } = useNames()
  if (isMe(seat) || locale === mine) return null
  const language = new Intl.DisplayNames(mine, { type: 'language' }).of(locale) ?? locale
  return <p className="mt-3 text-small text-quiet">{t('read-to-you', { language, name: of(seat) })}</p>
}
