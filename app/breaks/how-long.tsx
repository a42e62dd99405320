'use client'
// Until when a break from home lasts. That one does not know is an answer like the others, of the same size.
import { useTranslations } from 'next-intl'
import { ChoiceCards } from '#app/ui/choice-cards.tsx'
import { LENGTHS, type Length } from './lengths.ts'

type HowLongProps = { value: Length | null; onValue: (length: Length) => void }

export function HowLong({ value, onValue }: HowLongProps) {
  const t = useTranslations('break-from-home.call')
  return (
    <ChoiceCards
      legend={t('back')}
      options={LENGTHS.map((length) => ({
        value: length,
        label: t(`lengths.${length}`),
        hint: length === 'open' && t('open-hint'),
      }))}
      chosen={value ? [value] : []}
      onChosen={([length]) => length && onValue(length)}
    />
  )
}
