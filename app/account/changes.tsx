'use client'
// How an account is signed in to, and changing that: the address, the password, the recovery codes. Each asks for the password first.
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useDoor } from '#app/asking/use-door.ts'
import { AddressField, useAddress } from '#app/identity/address-field.tsx'
import { Codes } from '#app/identity/codes.tsx'
import { PasswordField, SignInName, usePassword } from '#app/identity/password-field.tsx'
import { Fold } from '#app/ui/fold.tsx'
import { allGiven } from '#app/ui/given.ts'
import type { OwnAccount } from '#server/runtime.ts'

type Changing = { address: string; password: boolean }

/** The password as it is asked for before a change; none where there is none. */
function useConfirming(has: boolean) {
  const password = usePassword({ fresh: false })
  return { password, value: has ? password.value : null, given: () => !has || password.given(), clear: password.clear }
}

export function ChangeAddress({ address: now, password: has }: Changing) {
  const t = useTranslations('account')
  const router = useRouter()
  const [address, old, door] = [useAddress(), useConfirming(has), useDoor()]
  const [done, setDone] = useState(false)
  const change = async () => {
    if (!allGiven(address, old)) return
    setDone(false)
    if (!(await door.send('/api/account/address', { address: address.trimmed, password: old.value }))) return
    setDone(true)
    old.clear()
    router.refresh()
  }
  return (
    <Fold
      title={t('change.address')}
      submit={t('change.address-submit')}
      onSubmit={change}
      {...door}
      done={done && t('change.address-done')}
    >
      <AddressField address={address} label={t('change.address-new')} isNew />
      {has && (
        <>
          <SignInName address={now} />
          <PasswordField password={old.password} label={t('password.yours')} />
        </>
      )}
    </Fold>
  )
}

export function ChangePassword({ address, password: has }: Changing) {
  const t = useTranslations('account')
  const router = useRouter()
  const [old, fresh, door] = [useConfirming(has), usePassword({ fresh: true }), useDoor()]
  const [done, setDone] = useState(false)
  const change = async () => {
    if (!allGiven(old, fresh)) return
    setDone(false)
    if (!(await door.send('/api/account/password', { old: old.value, password: fresh.value }))) return
    setDone(true)
    old.clear()
    fresh.clear()
    router.refresh()
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
  const t = useTranslations('account')
  const router = useRouter()
  const [old, door] = [useConfirming(has), useDoor()]
  const [codes, setCodes] = useState<string[] | null>(null)
  const renew = async () => {
    if (!old.given()) return
    const made = await door.send('/api/account/codes', { password: old.value })
    if (!made) return
    setCodes(made.codes)
    old.clear()
    router.refresh()
  }
  if (codes) return <Codes codes={codes} onKept={() => setCodes(null)} />
  return (
    <Fold unprinted title={t('codes.fold')} submit={t('codes.renew')} onSubmit={renew} {...door}>
      <p>
        {t('codes.left', { count: codesLeft })} {t('codes.renew-text')}
      </p>
      {has && (
        <>
          <SignInName address={address} />
          <PasswordField password={old.password} label={t('password.yours')} />
        </>
      )}
    </Fold>
  )
}

export function GiveUp({ address, password: has }: Changing) {
  const t = useTranslations('account')
  const router = useRouter()
  const [old, door] = [useConfirming(has), useDoor()]
  const giveUp = async () => {
    if (!old.given()) return
    if (!(await door.send('/api/account/give-up', { password: old.value }))) return
    old.clear()
    router.refresh()
  }
  return (
    <Fold unprinted title={t('change.give-up')} submit={t('change.give-up-submit')} onSubmit={giveUp} {...door}>
      <p>{t('change.give-up-text')}</p>
      {has && (
        <>
          <SignInName address={address} />
          <PasswordField password={old.password} label={t('password.yours')} />
        </>
      )}
    </Fold>
  )
}
