'use client'
// One or several of what the exercise offers: as cards, or closer together where there are many short ones.
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { useNames, useStepWords } from '#app/session/screen.tsx'
import { ChoiceCards } from '#app/ui/choice-cards.tsx'
import type { ControlProps } from '../controls.tsx'
import { Chips } from './chips.tsx'

const MANY = 6
const SHORT = 26

export function ChoiceControl({ step, prompt, theirOrder, value, onValue }: ControlProps<'choice'>) {
  const t = useTranslations('room.choice')
  const words = useStepWords(step)
  const { theirs } = useNames()
  const { most } = prompt
  const options = (theirOrder ?? prompt.options).map((option, at) => {
    const name = words.options?.[option] ?? option
    return { value: option, label: theirOrder ? `${at + 1}. ${name}` : name }
  })
  // [RM29]
  const [only, ...more] = options
  if (only && more.length === 0) return <Only>{only.label}</Only>
  const close = options.length > MANY && options.every(({ label }) => label.length <= SHORT)
  const List = close ? Chips : ChoiceCards
  return (
    <List
      legend={most > 1 ? t('most', { count: most }) : theirOrder ? t('in-order', { name: theirs }) : words.prompt}
      legendHidden={most === 1 && !theirOrder}
      most={most}
      options={options}
      chosen={value.chosen}
      onChosen={(chosen) => onValue({ kind: 'choice', chosen })}
    />
  )
}

/** All that the other named. Nothing is chosen: it is sent as it stands, or passed. */
function Only({ children }: { children: ReactNode }) {
  const t = useTranslations('room.choice')
  return (
    <p className="rounded-card border border-line bg-raised px-4 py-5 shadow-rest">
      <span className="block text-small text-quiet">{t('only')}</span>
      <span className="font-serif text-lead">{children}</span>
    </p>
  )
}
