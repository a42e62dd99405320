'use client'
// One or several of what the exercise offers.
import { useTranslations } from 'next-intl'
import { ChoiceCards } from '#app/ui/choice-cards.tsx'
import type { AnswerValue } from '#shared/session/answer.ts'
import { useStepWords } from '../room.tsx'
import type { ControlProps } from './control.tsx'

type Choice = Extract<AnswerValue, { kind: 'choice' }>

export function ChoiceControl({ step, prompt, value, onValue }: ControlProps<'choice', Choice>) {
  const t = useTranslations('room.choice')
  const words = useStepWords(step)
  return (
    <ChoiceCards
      legend={prompt.most > 1 ? t('most', { count: prompt.most }) : words.prompt}
      legendHidden={prompt.most === 1}
      most={prompt.most}
      options={prompt.options.map((option) => ({ value: option, label: words.options?.[option] ?? option }))}
      chosen={value.chosen}
      onChosen={(chosen) => onValue({ kind: 'choice', chosen })}
    />
  )
}
