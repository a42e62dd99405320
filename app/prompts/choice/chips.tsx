'use client'
// One or some of several short words, side by side. Native inputs: arrow keys and space as everywhere.
import { type ReactNode, useId } from 'react'
import { ChosenWord } from '#app/ui/choice-cards.tsx'

type ChipsProps<V extends string> = {
  legend: ReactNode
  legendHidden?: boolean
  options: readonly { value: V; label: ReactNode }[]
  chosen: readonly V[]
  onChosen: (chosen: V[]) => void
  most?: number
}

const CHIP =
  'grid min-h-12 min-w-0 place-items-center rounded-control border border-edge bg-raised px-4 py-2 text-center font-medium transition-colors duration-150 [overflow-wrap:anywhere] hover:border-ink has-checked:border-accent has-checked:bg-accent has-checked:text-on-accent has-disabled:opacity-50 has-focus-visible:outline-3 has-focus-visible:outline-offset-3 has-focus-visible:outline-focus'

export function Chips<V extends string>({ legend, legendHidden, options, chosen, onChosen, most = 1 }: ChipsProps<V>) {
  const name = useId()
  const one = most === 1
  const toggle = (value: V) => {
    if (one) return onChosen([value])
    onChosen(chosen.includes(value) ? chosen.filter((each) => each !== value) : [...chosen, value])
  }
  return (
    <fieldset className="min-w-0">
      <legend className={legendHidden ? 'sr-only' : 'mb-2 font-semibold'}>{legend}</legend>
      <div className="flex flex-wrap gap-2">
        {options.map(({ value, label }) => (
          <label key={value} className={CHIP}>
            <input
              type={one ? 'radio' : 'checkbox'}
              name={name}
              value={value}
              checked={chosen.includes(value)}
              disabled={!one && chosen.length >= most && !chosen.includes(value)}
              onChange={() => toggle(value)}
              className="peer sr-only"
            />
            {label}
            <ChosenWord />
          </label>
        ))}
      </div>
    </fieldset>
  )
}
