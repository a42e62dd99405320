'use client'
// Somebody's own text, or that they said it aloud.
import { useTranslations } from 'next-intl'
import type { OpenedProps } from '../opened.tsx'
import { OwnText } from '../shown/own-text.tsx'

export function OpenedText({ value, locale, seat }: OpenedProps<'text'>) {
  return <OwnText text={value.text} locale={locale} by={seat} />
}

export function OpenedAloud() {
  const t = useTranslations('room.shown')
  return <p className="text-quiet italic">{t('aloud')}</p>
}
