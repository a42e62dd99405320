'use client'
// The address somebody signs in with. It is only a name: nothing is sent to it, and nobody is told whether it is in use.
import { useTranslations } from 'next-intl'
import { LineField } from '#app/ui/field.tsx'
import { useChecked } from '#app/ui/given.ts'

const MOST = 254

export function useAddress() {
  const line = useChecked((value) => {
    const address = value.trim()
    return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(address) && address.length <= MOST ? null : 'wrong'
  })
  return { ...line, trimmed: line.value.trim() }
}

type AddressFieldProps = { address: ReturnType<typeof useAddress>; label?: string; isNew?: boolean }

export function AddressField({ address, label, isNew = false }: AddressFieldProps) {
  const t = useTranslations('account.address')
  return (
    <LineField
      {...address.field}
      type="email"
      name="username"
      dir="ltr"
      label={label ?? t('label')}
      hint={isNew && t('hint')}
      error={address.wrong && t('wrong')}
      autoComplete="username"
      autoCapitalize="none"
      spellCheck={false}
      required
    />
  )
}
