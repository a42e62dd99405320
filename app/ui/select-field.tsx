'use client'
// One of several, out of the device's own list.
import { useId } from 'react'
import { useEarlyText } from './early.ts'

type SelectFieldProps = {
  label: string
  labelHidden?: boolean
  options: readonly { value: string; label: string }[]
  /** What stands there while none of them is chosen, where that may be. */
  none?: string
  value: string
  onValue: (value: string) => void
  /** How high and wide the box is. */
  size?: string
  className?: string
}

export function SelectField(props: SelectFieldProps) {
  const { label, labelHidden, options, none, value, onValue, size = 'min-h-13 px-4 py-3', className } = props
  const id = useId()
  useEarlyText(id, value, onValue)
  return (
    <div className={className}>
      <label htmlFor={id} className={labelHidden ? 'sr-only' : 'mb-1.5 block font-semibold'}>
        {label}
      </label>
      <select
        id={id}
        value={value}
        onChange={(event) => onValue(event.target.value)}
        className={`block w-full rounded-control border border-edge bg-raised text-ink hover:border-ink ${size}`}
      >
        {none && <option value="">{none}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  )
}
