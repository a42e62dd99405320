'use client'
// The passkeys of an account: which there are, one more, one less.
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useChange } from '#app/asking/use-change.ts'
import { Button } from '#app/ui/button.tsx'
import { Fold } from '#app/ui/fold.tsx'
import { TimeText } from '#app/ui/time-text.tsx'
import type { OwnAccount } from '#server/runtime.ts'
import { Confirming, useConfirming } from './confirming.tsx'
import { useDeviceWords } from './device-words.ts'
import { makePasskey, usePasskeysHere } from './passkey.ts'

type PasskeysProps = Pick<OwnAccount, 'passkeys' | 'password'> & { address: string }

export function Passkeys({ passkeys, password: has, address }: PasskeysProps) {
  const t = useTranslations('account')
  const door = useChange()
  const old = useConfirming(has)
  const here = usePasskeysHere()
  const [outcome, setOutcome] = useState<'added' | 'removed' | 'stopped' | null>(null)
  const add = async () => {
    if (!old.given()) return
    setOutcome(null)
    const asked = await door.send('/api/account/passkeys/ask', { address: null, password: old.value })
    const response = asked && (await makePasskey(asked))
    if (asked && !response) setOutcome('stopped')
    if (!asked || !response) return
    if (!(await door.change('/api/account/passkeys', { asked: asked.asked, response, address: null }))) return
    setOutcome('added')
    old.password.clear()
  }
  const remove = async (passkey: string) => {
    setOutcome(null)
    if (await door.change(`/api/account/passkeys/${passkey}/take-away`, {})) setOutcome('removed')
  }
  if (here === false) {
    return (
      <>
        <Listed passkeys={passkeys} onRemove={remove} />
        <p className="text-small text-quiet">{t('sign-in.no-passkeys')}</p>
      </>
    )
  }
  return (
    <Fold
      title={t('passkeys.title')}
      submit={t('passkeys.add')}
      onSubmit={add}
      {...door}
      done={outcome && t(`passkeys.${outcome}`)}
    >
      <Listed passkeys={passkeys} onRemove={remove} />
      {passkeys.length === 0 && <p>{t('passkeys.none')}</p>}
      <Confirming old={old} address={address} />
    </Fold>
  )
}

type ListedProps = Pick<OwnAccount, 'passkeys'> & { onRemove: (passkey: string) => void }

function Listed({ passkeys, onRemove }: ListedProps) {
  const t = useTranslations('account.passkeys')
  const named = useDeviceWords()
  return (
    <ul className="grid gap-2 empty:hidden">
      {passkeys.map(({ passkey, device, since }) => (
        <li key={passkey} className="flex flex-wrap items-center justify-between gap-x-4">
          <span className="min-w-0 grow basis-40">
            {t.rich('since', { date: () => <TimeText at={since} as="date" />, device: named(device) })}
          </span>
          <Button
            tone="plain"
            className="-me-3 shrink-0"
            aria-label={t('remove-label', { device: named(device) })}
            onClick={() => onRemove(passkey)}
          >
            {t('remove')}
          </Button>
        </li>
      ))}
    </ul>
  )
}
