'use client'
// Which of one's own words go into the reflection. None is a good answer too.
import { useTranslations } from 'next-intl'
import { useReading } from '#app/session/screen.tsx'
import { ChoiceCards } from '#app/ui/choice-cards.tsx'
import type { ControlProps } from '../controls.tsx'
import { OpenedAnswer } from '../opened.tsx'

export function CarryControl({ value, onValue, ownWords }: ControlProps<'carry'>) {
  const t = useTranslations('room.carry')
  const { words } = useReading()
  const own = ownWords.flatMap(({ step, shown }) => (shown.as === 'given' ? [{ step, shown }] : []))
  if (own.length === 0) return <p className="font-serif text-lead italic text-quiet">{t('nothing')}</p>
  return (
    <ChoiceCards
      legend={t('legend')}
      legendHidden
      most={own.length + 1}
      options={own.map(({ step, shown }) => ({
        value: step,
        hint: words.script.steps[step]?.prompt,
        label: <OpenedAnswer step={step} value={shown.value} locale={shown.locale} />,
      }))}
      chosen={value.steps}
      onChosen={(steps) => onValue({ kind: 'carry', steps })}
    />
  )
}
