'use client'
// The password that is asked for before an account changes; nothing where it has none.
import { useTranslations } from 'next-intl'
import { PasswordField, SignInName, usePassword } from './password-field.tsx'

export function useConfirming(has: boolean) {
  const password = usePassword({ fresh: false })
  return { has, password, value: has ? password.value : null, given: () => !has || password.given() }
}

export function Confirming({
  old: { has, password },
  address,
}: {
  old: ReturnType<typeof useConfirming>
  address: string
}) {
  const t = useTranslations('account.password')
  return (
    has && (
      <>
        <SignInName address={address} />
        <PasswordField password={password} label={t('yours')} />
      </>
    )
  )
}
