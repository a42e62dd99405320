'use client'
// A guest's place becomes an account: an address, and a password or a passkey. Nobody is ever asked to make one.
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useDoor } from '#app/asking/use-door.ts'
import { Button } from '#app/ui/button.tsx'
import { Form, Submit } from '#app/ui/form.tsx'
import { allGiven } from '#app/ui/given.ts'
import { Notice } from '#app/ui/notice.tsx'
import { Said } from '#app/ui/said.tsx'
import { AddressField, useAddress } from './address-field.tsx'
import { Codes } from './codes.tsx'
import { makePasskey, usePasskeysHere } from './passkey.ts'
import { PasswordField, usePassword } from './password-field.tsx'

/** `codes`: null where there was an account already. */
type Made = { codes: string[] | null }

/** `children`: the account that there is, once there is one; nothing until then. */
export function MakeAccount({ children }: { children: ReactNode }) {
  const t = useTranslations('account')
  const router = useRouter()
  const [address, password] = [useAddress(), usePassword({ fresh: true })]
  const { busy, refused, send } = useDoor()
  const passkeys = usePasskeysHere()
  const [stopped, setStopped] = useState(false)
  const [codes, setCodes] = useState<string[] | null>(null)
  const had = useRef(false)
  useEffect(() => {
    if (children) had.current = true
  })

  // What stands beside the codes must know at once that there is an account.
  const done = (made: Made) => {
    setCodes(made.codes)
    router.refresh()
  }
  const make = async () => {
    if (busy || !allGiven(address, password)) return
    const made = await send('/api/account', { address: address.trimmed, password: password.value })
    if (made) done(made)
  }
  const makeWithPasskey = async () => {
    if (!address.given()) return
    setStopped(false)
    const asked = await send('/api/account/passkeys/ask', { address: address.trimmed, password: null })
    const response = asked && (await makePasskey(asked))
    if (!asked || !response) return setStopped(asked !== null)
    const body = { asked: asked.asked, response, address: address.trimmed }
    const made = await send('/api/account/passkeys', body)
    if (made) done(made)
  }
  if (codes) return <NewCodes codes={codes} onKept={() => (children ? setCodes(null) : location.reload())} />
  if (children) return children
  return (
    <section aria-labelledby="make">
      {/* There was one a moment ago: it has been given up. */}
      <Notice tone="kept" className="mb-6">
        {had.current && t('change.give-up-done')}
      </Notice>
      <h2 id="make" className="font-serif text-prompt">
        {t('make.title')}
      </h2>
      <p className="mt-2 mb-6">{t('make.text')}</p>
      <Form onSubmit={make} className="grid gap-5">
        <AddressField address={address} isNew />
        <PasswordField password={password} label={t('password.label')} />
        <div className="grid gap-3 sm:justify-items-start">
          <Said refused={refused}>{stopped && t('passkeys.stopped')}</Said>
          <Submit busy={busy}>{t('make.submit')}</Submit>
          {passkeys && (
            <Button tone="soft" busy={busy} onClick={makeWithPasskey}>
              {t('make.passkey')}
            </Button>
          )}
          <p className="text-small text-quiet">
            {passkeys ? t('make.passkey-hint') : passkeys === false && t('sign-in.no-passkeys')}
          </p>
        </div>
      </Form>
    </section>
  )
}

function NewCodes({ codes, onKept }: { codes: readonly string[]; onKept: () => void }) {
  const t = useTranslations('account.make')
  return (
    <div>
      <Notice tone="kept" className="unprinted mb-4">
        {t('done')}
      </Notice>
      <Codes codes={codes} onKept={onKept} />
    </div>
  )
}
