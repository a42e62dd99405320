'use client'
// The authenticator app beside the password: set up with a first code, and taken away again.
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { useChange } from '#app/asking/use-change.ts'
import { LineField } from '#app/ui/field.tsx'
import { Fold } from '#app/ui/fold.tsx'
import { Qr } from '#app/ui/qr.tsx'
import { Confirming, useConfirming } from './confirming.tsx'

type SetUp = { secret: string; uri: string }
type SecondFactorProps = { address: string; on: boolean; open?: boolean }

export function SecondFactor({ address, on, open }: SecondFactorProps) {
  const t = useTranslations('account.app')
  const old = useConfirming(true)
  const { given, password } = old
  const door = useChange()
  const [setUp, setSetUp] = useState<SetUp | null>(null)
  const [code, setCode] = useState('')
  const [missing, setMissing] = useState(false)
  const [outcome, setOutcome] = useState<'done' | 'taken-away' | null>(null)
  const settled = (what: typeof outcome) => {
    setOutcome(what)
    setSetUp(null)
    setCode('')
    password.clear()
  }
  const begin = async () => {
    if (!given()) return
    setOutcome(null)
    setSetUp(await door.send('/api/account/second-factor', { password: password.value }))
  }
  const confirm = async () => {
    const wanting = code.trim() === ''
    setMissing(wanting)
    if (!wanting && (await door.change('/api/account/second-factor/confirm', { code: code.trim() }))) settled('done')
  }
  const takeAway = async () => {
    if (!given()) return
    if (await door.change('/api/account/second-factor/take-away', { password: password.value })) settled('taken-away')
  }
  const [submit, onSubmit] = setUp
    ? (['confirm', confirm] as const)
    : on
      ? (['take-away', takeAway] as const)
      : (['begin', begin] as const)
  return (
    <Fold title={t('title')} submit={t(submit)} onSubmit={onSubmit} open={open} {...door} done={outcome && t(outcome)}>
      {setUp ? (
        <Show setUp={setUp} code={code} onCode={setCode} missing={missing} />
      ) : (
        <>
          <p>{t(on ? 'on' : 'none')}</p>
          <Confirming old={old} address={address} />
        </>
      )}
    </Fold>
  )
}

type ShowProps = { setUp: SetUp; code: string; onCode: (typed: string) => void; missing: boolean }

function Show({ setUp: { secret, uri }, code, onCode, missing }: ShowProps) {
  const t = useTranslations('account.app')
  const begin = useRef<HTMLParagraphElement>(null)
  useEffect(() => begin.current?.focus(), [])
  return (
    <>
      <div>
        <p ref={begin} tabIndex={-1} className="mb-3 outline-none">
          {t('scan')}
        </p>
        <Qr text={uri} label={t('scan')} className="max-w-56 border border-line" />
      </div>
      <div>
        <p>{t('key')}</p>
        <p dir="ltr" className="select-all font-semibold tracking-wider">
          {secret.replace(/.{4}(?=.)/g, '$& ')}
        </p>
      </div>
      <LineField
        label={t('code')}
        error={missing && t('missing')}
        value={code}
        onValue={onCode}
        dir="ltr"
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={10}
      />
    </>
  )
}
