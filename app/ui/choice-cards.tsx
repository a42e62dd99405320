'use client'
// One or several of a few, each a large target with room for a line of explanation. Native inputs: arrow keys and space as everywhere.
import { Check } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type ReactNode, useId } from 'react'
import { useEarly } from './early.ts'

type CardOption<V extends string> = { value: V; label: ReactNode; hint?: ReactNode; beside?: ReactNode }

type ChoiceCardsProps<V extends string> = {
  legend: ReactNode
  legendHidden?: boolean
  options: readonly CardOption<V>[]
  chosen: readonly V[]
  onChosen: (chosen: V[]) => void
  /** 1 makes it one of several; more makes boxes to tick, and the rest go quiet when the limit is reached. */
  most?: number
  disabled?: boolean
}

const CARD =
  'flex min-h-14 items-center gap-[min(0.875rem,3vw)] rounded-control border border-edge bg-raised px-[min(1rem,4vw)] py-3 transition-colors duration-150 hover:border-ink has-checked:border-accent has-checked:bg-lit has-checked:shadow-[inset_0_0_0_1px_var(--color-accent)] has-disabled:opacity-50 has-focus-visible:outline-3 has-focus-visible:outline-offset-3 has-focus-visible:outline-focus'

export function ChoiceCards<V extends string>(props: ChoiceCardsProps<V>) {
  const { legend, legendHidden, options, chosen, onChosen, most = 1, disabled } = props
  const name = useId()
  const ticked = () => {
    const there = [...document.getElementsByName(name)].flatMap((box) =>
      (box as HTMLInputElement).checked ? [(box as HTMLInputElement).value] : [],
    )
    return options.flatMap(({ value }) => (there.includes(value) ? [value] : []))
  }
  const believed = options.flatMap(({ value }) => (chosen.includes(value) ? [value] : []))
  useEarly(
    () => ticked().join(),
    believed.join(),
    () => onChosen(ticked()),
  )
  const one = most === 1
  const full = !one && chosen.length >= most
  const toggle = (value: V) => {
    if (one) return onChosen([value])
    onChosen(chosen.includes(value) ? chosen.filter((each) => each !== value) : [...chosen, value])
  }
  return (
    <fieldset disabled={disabled}>
      <legend className={legendHidden ? 'sr-only' : 'mb-2 font-semibold'}>{legend}</legend>
      <div className="grid grid-cols-1 gap-2.5">
        {options.map(({ value, label, hint, beside }) => (
          <label key={value} className={CARD}>
            <input
              type={one ? 'radio' : 'checkbox'}
              name={name}
              value={value}
              checked={chosen.includes(value)}
              disabled={full && !chosen.includes(value)}
              onChange={() => toggle(value)}
              className="peer sr-only"
            />
            <Mark round={one} />
            <span className="min-w-0 flex-1">
              <span className="block font-medium">{label}</span>
              {hint && <span className="block text-small text-quiet">{hint}</span>}
            </span>
            <ChosenWord />
            {beside}
          </label>
        ))}
      </div>
    </fieldset>
  )
}

function Mark({ round }: { round: boolean }) {
  return (
    <span
      aria-hidden="true"
      className={`grid size-6 shrink-0 place-items-center border-2 border-edge text-on-accent peer-checked:border-accent peer-checked:bg-accent [&>svg]:invisible peer-checked:[&>svg]:visible ${round ? 'rounded-pill' : 'rounded-small'}`}
    >
      <Check className="size-4" strokeWidth={3} />
    </span>
  )
}

/** [RM35] Where colours are not ours, what is chosen is a shape and this word. After an input of class `peer`, which says it to who hears. */
export function ChosenWord() {
  const t = useTranslations('common')
  return (
    <span aria-hidden="true" className="hidden text-small font-semibold forced-colors:peer-checked:inline">
      {t('chosen')}
    </span>
  )
}
