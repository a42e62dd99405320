'use client'
// How an account is signed in to, and changing that: the address, the password, the recovery codes. Each asks for the password first.
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useChange } from '#app/asking/use-change.ts'
import { AddressField, useAddress } from '#app/identity/address-field.tsx'
import { Codes } from '#app/identity/codes.tsx'
import { Confirming, useConfirming } from '#app/identity/confirming.tsx'
import { PasswordField, SignInName, usePassword } from '#app/identity/password-field.tsx'
import { Fold } from '#app/ui/fold.tsx'
import { allGiven } from '#app/ui/given.ts'
import type { OwnAccount } from '#server/runtime.ts'

type Changing = { address: string; password: boolean }

export function ChangeAddress({ address: now, password: has }: Changing) {
  const t = useTranslations('account.change')
  const [address, old, door] = [useAddress(), useConfirming(has), useChange()]
  const [done, setDone] = useState(false)
  const change = async () => {
    if (!allGiven(address, old)) return
    setDone(false)
    if (!(await door.change('/api/account/address', { address: address.trimmed, password: old.value }))) return
    setDone(true)
    old.password.clear()
  }
  return (
    <Fold
      title={t('address')}
      submit={t('address-submit')}
      onSubmit={change}
      {...door}
      done={done && t('address-done')}
    >
      <AddressField address={address} label={t('address-new')} isNew />
      <Confirming old={old} address={now} />
    </Fold>
  )
}

export function ChangePassword({ address, password: has }: Changing) {
  const t = useTranslations('account')
  const [old, fresh, door] = [useConfirming(has), usePassword({ fresh: true }), useChange()]
  const [done, setDone] = useState(false)
  const change = async () => {
    if (!allGiven(old, fresh)) return
    setDone(false)
    if (!(await door.change('/api/account/password', { old: old.value, password: fresh.value }))) return
    setDone(true)
    old.password.clear()
    fresh.clear()
  }
  return (
    <Fold
      title={t(has ? 'change.password' : 'change.password-make')}
      submit={t(has ? 'change.password-submit' : 'change.password-make-submit')}
      onSubmit={change}
      {...door}
      done={done && t('change.password-done')}
    >
      <p>{t('change.password-text')}</p>
      <SignInName address={address} />
      {has && <PasswordField password={old.password} label={t('password.old')} />}
      <PasswordField password={fresh} label={t('password.new')} />
    </Fold>
  )
}

export function RenewCodes({ address, password: has, codesLeft }: Changing & Pick<OwnAccount, 'codesLeft'>) {
  const t = useTranslations('account.codes')
  const [old, door] = [useConfirming(has), useChange()]
  const [codes, setCodes] = useState<string[] | null>(null)
  const renew = async () => {
    const made = old.given() && (await door.change('/api/account/codes', { password: old.value }))
    if (!made) return
    setCodes(made.codes)
    old.password.clear()
  }
  if (codes) return <Codes codes={codes} onKept={() => setCodes(null)} />
  return (
    <Fold unprinted title={t('fold')} submit={t('renew')} onSubmit={renew} {...door}>
      <p>
        {t('left', { count: codesLeft })} {t('renew-text')}
      </p>
      <Confirming old={old} address={address} />
    </Fold>
  )
}

export function GiveUp({ address, password: has }: Changing) {
  const t = useTranslations('account.change')
  const [old, door] = [useConfirming(has), useChange()]
  const giveUp = async () => {
    if (!old.given()) return
    if (await door.change('/api/account/give-up', { password: old.value })) old.password.clear()
  }
  return (
    <Fold unprinted title={t('give-up')} submit={t('give-up-submit')} onSubmit={giveUp} {...door}>
      <p>{t('give-up-text')}</p>
      <Confirming old={old} address={address} />
    </Fold>
  )
}
