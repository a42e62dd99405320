'use client'
// How many of their own words somebody puts into the letter. Which ones stands in the letter itself.
import { useTranslations } from 'next-intl'
import type { OpenedProps } from '../opened.tsx'

export function OpenedCarry({ value }: OpenedProps<'carry'>) {
  const t = useTranslations('room.shown')
  return <p className="text-quiet italic">{t('carried', { count: value.steps.length })}</p>
}
