'use client'
// One or several of what the exercise offers: as cards, or closer together where there are many short ones.
import { useTranslations } from 'next-intl'
import { useStepWords } from '#app/session/screen.tsx'
import { ChoiceCards } from '#app/ui/choice-cards.tsx'
import type { ControlProps } from '../controls.tsx'
import { Chips } from './chips.tsx'

const MANY = 6
const SHORT = 26

export function ChoiceControl({ step, prompt, value, onValue }: ControlProps<'choice'>) {
  const t = useTranslations('room.choice')
  const words = useStepWords(step)
  const { most } = prompt
  const options = prompt.options.map((option) => ({ value: option, label: words.options?.[option] ?? option }))
  const close = options.length > MANY && options.every(({ label }) => label.length <= SHORT)
  const List = close ? Chips : ChoiceCards
  return (
    <List
      legend={most > 1 ? t('most', { count: most }) : words.prompt}
      legendHidden={most === 1}
      most={most}
      options={options}
      chosen={value.chosen}
      onChosen={(chosen) => onValue({ kind: 'choice', chosen })}
    />
  )
}
