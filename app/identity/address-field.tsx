'use client'
// The address somebody signs in with. It is a name: nothing is sent to it, and whether it exists is nobody's matter.
import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { LineField } from '#app/ui/field.tsx'

const MOST = 254

export function useAddress() {
  const [value, setValue] = useState('')
  const [wrong, setWrong] = useState(false)
  const box = useRef<HTMLInputElement>(null)
  const trimmed = value.trim()
  return {
    value,
    trimmed,
    wrong,
    box,
    change: (next: string) => {
      setValue(next)
      setWrong(false)
    },
    /** False, with the field saying why, when it cannot be one. */
    given: () => {
      const fits = /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(trimmed) && trimmed.length <= MOST
      setWrong(!fits)
      if (!fits) box.current?.focus()
      return fits
    },
  }
}

type AddressFieldProps = { address: ReturnType<typeof useAddress>; label?: string; isNew?: boolean }

export function AddressField({ address, label, isNew = false }: AddressFieldProps) {
  const t = useTranslations('account.address')
  return (
    <LineField
      ref={address.box}
      type="email"
      name="username"
      dir="ltr"
      label={label ?? t('label')}
      hint={isNew && t('hint')}
      error={address.wrong && t('wrong')}
      value={address.value}
      onValue={address.change}
      autoComplete="username"
      autoCapitalize="none"
      spellCheck={false}
      required
    />
  )
}
