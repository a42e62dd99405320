'use client'
// A length in minutes: a few usual ones to press, and any other between five and a hundred and eighty to type.
import { useTranslations } from 'next-intl'
import { useState } from 'react'

const USUAL = [10, 20, 45, 90]
const LEAST = 5
const MOST = 180

type MinutesProps = { value: number; onValue: (minutes: number) => void; usual?: readonly number[] }

export function Minutes({ value, onValue, usual = USUAL }: MinutesProps) {
  const t = useTranslations('room.minutes')
  const [typed, setTyped] = useState(usual.includes(value) ? '' : String(value))
  const type = (text: string) => {
    const digits = text.replace(/\D/g, '').slice(0, 3)
    setTyped(digits)
    const minutes = Number(digits)
    if (minutes >= LEAST && minutes <= MOST) onValue(minutes)
  }
  const press = (minutes: number) => {
    setTyped('')
    onValue(minutes)
  }
  return (
    <fieldset>
      <legend className="mb-2 font-semibold">{t('how-long')}</legend>
      <div className="flex flex-wrap items-center gap-2">
        {usual.map((minutes) => (
          <button
            key={minutes}
            type="button"
            aria-pressed={value === minutes && typed === ''}
            onClick={() => press(minutes)}
            className="min-h-12 min-w-12 rounded-control border border-edge bg-raised px-2 font-semibold tabular-nums hover:border-ink aria-pressed:border-accent aria-pressed:bg-accent aria-pressed:text-on-accent"
          >
            {minutes}
          </button>
        ))}
        <input
          aria-label={t('other', { least: LEAST, most: MOST })}
          type="number"
          inputMode="numeric"
          min={LEAST}
          max={MOST}
          value={typed}
          placeholder={t('other-short')}
          onChange={(event) => type(event.target.value)}
          className="min-h-12 w-[4.5rem] rounded-control border border-edge bg-raised px-2 [appearance:textfield] text-center tabular-nums placeholder:text-small placeholder:text-quiet hover:border-ink"
        />
      </div>
    </fieldset>
  )
}
