'use client'
// The name somebody wants to be called by. Asked for after it is clear what for; anything that can be read is a name.
import { useRef, useState } from 'react'
import { isSeen, plainLine } from '#shared/name.ts'
import { LineField } from './field.tsx'

const NAME_MOST = 40

export function useName() {
  const [value, setValue] = useState('')
  const [missing, setMissing] = useState(false)
  const trimmed = plainLine(value)
  const box = useRef<HTMLInputElement>(null)
  return {
    value,
    trimmed,
    missing,
    box,
    change: (next: string) => {
      setValue(next)
      setMissing(false)
    },
    /** False, with the field saying why, when there is no name to go on with. */
    given: () => {
      const fits = isSeen(trimmed) && value.length <= NAME_MOST
      setMissing(!fits)
      if (!fits) box.current?.focus()
      return fits
    },
  }
}

type NameFieldProps = { name: ReturnType<typeof useName>; label: string; hint: string; missing: string }

export function NameField({ name, label, hint, missing }: NameFieldProps) {
  return (
    <LineField
      ref={name.box}
      label={label}
      hint={hint}
      error={name.missing && missing}
      value={name.value}
      onValue={name.change}
      most={NAME_MOST}
      autoComplete="given-name"
      autoCapitalize="words"
      spellCheck={false}
      enterKeyHint="go"
      required
    />
  )
}
