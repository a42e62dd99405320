'use client'
// By address and password, or by a passkey. A whole new page follows: everything shown until now was somebody else's view.
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useDoor } from '#app/asking/use-door.ts'
import { AddressField, useAddress } from '#app/identity/address-field.tsx'
import { AppCodeField, useAppCode } from '#app/identity/app-code.tsx'
import { getPasskey, usePasskeysHere } from '#app/identity/passkey.ts'
import { PasswordField, usePassword } from '#app/identity/password-field.tsx'
import { Button } from '#app/ui/button.tsx'
import { Form, Submit } from '#app/ui/form.tsx'
import { allGiven } from '#app/ui/given.ts'
import { Said } from '#app/ui/said.tsx'
import { useSure } from './along.tsx'

const ENTER = { leaving: true }

/** `leads`: where the new page is. */
export function SignIn({ leads }: { leads: string }) {
  const t = useTranslations('account')
  const [address, password] = [useAddress(), usePassword({ fresh: false })]
  const door = useDoor()
  const { busy, refused, refusedAs, send } = door
  const code = useAppCode(door)
  const passkeys = usePasskeysHere()
  const sure = useSure()
  const [stopped, setStopped] = useState(false)
  const signIn = async () => {
    if (busy || !allGiven(address, password) || !(await sure())) return
    const body = { address: address.trimmed, password: password.value, ...code.sent }
    if (await send('/api/account/sign-in', body, ENTER)) location.replace(leads)
  }
  const signInByPasskey = async () => {
    setStopped(false)
    if (!(await sure())) return
    const asked = await send('/api/account/sign-in/passkey/ask', {})
    const response = asked && (await getPasskey(asked))
    if (!asked || !response) return setStopped(asked !== null)
    if (await send('/api/account/sign-in/passkey', { asked: asked.asked, response }, ENTER)) location.replace(leads)
  }
  return (
    <Form onSubmit={signIn} className="grid gap-5">
      <AddressField address={address} />
      <PasswordField password={password} label={t('password.label')} />
      <AppCodeField code={code} />
      <div className="grid gap-3 sm:justify-items-start">
        <Said refused={refusedAs === 'second-factor-needed' ? null : refused}>
          {refusedAs === 'second-factor-needed' ? refused : stopped && t('sign-in.stopped')}
        </Said>
        <Submit busy={busy}>{t('sign-in.submit')}</Submit>
        {passkeys ? (
          <Button tone="soft" busy={busy} onClick={signInByPasskey}>
            {t('sign-in.passkey')}
          </Button>
        ) : (
          <p className="text-small text-quiet">{passkeys === false && t('sign-in.no-passkeys')}</p>
        )}
      </div>
    </Form>
  )
}
