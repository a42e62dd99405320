'use client'
// Words in another language are never translated by a machine: the one who wrote them can read them aloud.
import { useTranslations } from 'next-intl'
import { useNames, useReading } from '#app/session/screen.tsx'
import type { Locale } from '#shared/locale.ts'
import type { AnswerValue } from '#shared/prompts/prompts.ts'
import type { PartnerSeat } from '#shared/session/seat.ts'

type ReadToYouProps = { seat: PartnerSeat; locale: Locale; value?: AnswerValue }

export function ReadToYou({ seat, locale, value }: ReadToYouProps) {
  const t = useTranslations('room.shown')
  const { locale: mine } = useReading()
  const { of, isMe } = useNames()
  // Options and scales are read in one's own language anyway.
  const worded = !value || value.kind === 'text' || value.kind === 'builder'
  if (isMe(seat) || locale === mine || !worded) return null
  const language = new Intl.DisplayNames(mine, { type: 'language' }).of(locale) ?? locale
  return <p className="mt-3 text-small text-quiet">{t('read-to-you', { language, name: of(seat) })}</p>
}
