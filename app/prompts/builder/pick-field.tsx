'use client'
// A blank that is picked from a list, or written in one's own words instead.
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { BLANK_LINE, BlankField, type BlankFieldProps } from './blank-field.tsx'

type PickFieldProps = BlankFieldProps & {
  options: readonly { id: string; label: string }[]
  picked: string | undefined
  /** Undefined where it is to be written. */
  onPick: (option: string | undefined) => void
}

// Ids have no dots.
const OWN = '.own'

export function PickField({ options, picked, onPick, stop, ...field }: PickFieldProps) {
  const t = useTranslations('room.builder')
  const [writes, setWrites] = useState(picked === undefined && field.value !== '')
  const choose = (option: string) => {
    setWrites(option === OWN)
    onPick(option === OWN || option === '' ? undefined : option)
  }
  return (
    <>
      <span className="mx-0.5 inline-flex max-w-full items-end">
        <select
          aria-label={field.name}
          value={picked ?? (writes ? OWN : '')}
          onChange={(event) => choose(event.target.value)}
          className={`${BLANK_LINE} min-h-[44px] min-w-0 max-w-full`}
        >
          <option value="">{field.name}</option>
          {options.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
          <option value={OWN}>{t('own-words')}</option>
        </select>
        {!writes && stop && <span className="pb-1 leading-snug">{stop}</span>}
      </span>
      {writes && <BlankField {...field} stop={stop} />}
    </>
  )
}
