'use client'
// One exercise out of all that may be put on a plan or suggested: the device's own list.
import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { useEarlyText } from '#app/ui/early.ts'
import type { Choosable } from '../../titles.ts'

type ChooseExerciseProps = {
  label: string
  labelHidden?: boolean
  choosable: readonly Choosable[]
  value: string
  onValue: (id: string) => void
}

export function ChooseExercise({ label, labelHidden, choosable, value, onValue }: ChooseExerciseProps) {
  const t = useTranslations('desk.couple.meetings')
  const id = useId()
  useEarlyText(id, value, onValue)
  return (
    <div>
      <label htmlFor={id} className={labelHidden ? 'sr-only' : 'mb-1.5 block font-semibold'}>
        {label}
      </label>
      <select
        id={id}
        value={value}
        onChange={(event) => onValue(event.target.value)}
        className="block min-h-13 w-full rounded-control border border-edge bg-raised px-4 py-3 text-ink hover:border-ink"
      >
        <option value="">{t('add')}</option>
        {choosable.map(({ id: each, title }) => (
          <option key={each} value={each}>
            {title}
          </option>
        ))}
      </select>
    </div>
  )
}
