'use client'
// For whoever has lost the password: one of the ten codes, and a new one in its place. Folded until it is needed.
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useDoor } from '#app/asking/use-door.ts'
import { AppCodeField, useAppCode } from '#app/identity/app-code.tsx'
import { PasswordField, usePassword } from '#app/identity/password-field.tsx'
import { LineField } from '#app/ui/field.tsx'
import { Fold } from '#app/ui/fold.tsx'
import { useSure } from './along.tsx'

export function Recover({ leads }: { leads: string }) {
  const t = useTranslations('account')
  const [code, setCode] = useState('')
  const [missing, setMissing] = useState(false)
  const password = usePassword({ fresh: true })
  const door = useDoor()
  const app = useAppCode(door)
  const sure = useSure()
  const recover = async () => {
    const wanting = code.trim() === ''
    setMissing(wanting)
    if (!password.given() || wanting || !(await sure())) return
    const body = { code: code.trim(), password: password.value, ...app.sent }
    if (await door.send('/api/account/recover', body, { leaving: true })) location.replace(leads)
  }
  return (
    <Fold title={t('sign-in.lost')} submit={t('sign-in.recover')} onSubmit={recover} {...door}>
      <p>{t('sign-in.lost-text')}</p>
      <LineField
        label={t('sign-in.code')}
        error={missing && t('sign-in.code-missing')}
        value={code}
        onValue={(typed) => {
          setCode(typed)
          setMissing(false)
        }}
        dir="ltr"
        autoComplete="one-time-code"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={60}
      />
      <PasswordField password={password} label={t('password.new')} />
      <AppCodeField code={app} />
      <p className="text-small text-quiet">{t('sign-in.no-codes')}</p>
    </Fold>
  )
}
