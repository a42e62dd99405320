'use client'
// The way to a desk, one thing after the other: an account, a name, a second way to sign in. The token stays in the browser until it is looked up.
import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { useRefusalWords } from '#app/asking/refusal-words.ts'
import { useChange } from '#app/asking/use-change.ts'
import { isTrouble, tell } from '#app/http.ts'
import { MakeAccount } from '#app/identity/make-account.tsx'
import { Passkeys } from '#app/identity/passkeys.tsx'
import { SecondFactor } from '#app/identity/second-factor.tsx'
import { LookingUp, useLooked } from '#app/invite/looked-up.tsx'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { Form, Submit } from '#app/ui/form.tsx'
import { useFragment } from '#app/ui/fragment.ts'
import { isolated } from '#app/ui/isolated.ts'
import { NameField, useName } from '#app/ui/name-field.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Said } from '#app/ui/said.tsx'
import type { OwnAccount, OwnCounsellor } from '#server/runtime.ts'

const lookAtInvitation = (token: string | null) => tell('/api/counsellor/look', { token })

type BecomingProps = { account: OwnAccount | null; own: OwnCounsellor | null }

export function Becoming({ account, own }: BecomingProps) {
  const t = useTranslations('counselling.become')
  const fragment = useFragment()
  if (own) return own.secondWay ? <Open /> : account && <Second account={account} />
  if (fragment === null) return <LookingUp />
  const token = fragment || null
  return (
    <Invited token={token}>
      {account ? (
        <MakeAccount>{account.address !== null && <Naming token={token} />}</MakeAccount>
      ) : (
        <FirstAnAccount token={token} />
      )}
      <p className="text-small text-quiet">{t('promise')}</p>
    </Invited>
  )
}

function Invited({ token, children }: { token: string | null; children: ReactNode }) {
  const t = useTranslations('counselling.become')
  const refusal = useRefusalWords()
  const looked = useLooked(lookAtInvitation, token)
  if (!looked) return <LookingUp />
  if (isTrouble(looked)) {
    const closed = looked.refused === 'invitation-closed' || looked.refused === 'malformed'
    if (!closed) return <Notice tone="wrong">{refusal(looked)}</Notice>
    return <Headed title={t('closed')}>{t('closed-text')}</Headed>
  }
  const { name } = looked.server
  return (
    <div className="grid gap-8">
      <Headed title={t('title')}>{name ? t('text', { name: isolated(name) }) : t('text-unnamed')}</Headed>
      {children}
    </div>
  )
}

function Second({ account: { address, password, secondFactor, passkeys } }: { account: OwnAccount }) {
  const t = useTranslations('counselling.become')
  if (address === null) return null
  return (
    <div className="grid gap-6">
      <Headed title={t('second')}>{t('second-text')}</Headed>
      {password && <SecondFactor address={address} on={secondFactor} open />}
      <Passkeys passkeys={passkeys} password={password} address={address} />
    </div>
  )
}

function Open() {
  const t = useTranslations('counselling.become')
  return (
    <div className="grid gap-6">
      <Headed title={t('done')}>{t('done-text')}</Headed>
      <ButtonLink href="/desk" className="justify-self-start">
        {t('desk')}
      </ButtonLink>
    </div>
  )
}

function Headed({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div>
      <h1 className="font-serif text-title">{title}</h1>
      <p className="mt-3 text-lead">{children}</p>
    </div>
  )
}

// The name under which couples see their counsellor.
function Naming({ token }: { token: string | null }) {
  const t = useTranslations('counselling.become')
  const door = useChange()
  const name = useName()
  const become = async () => {
    if (door.busy || !name.given()) return
    await door.change('/api/counsellor', { token, name: name.trimmed })
  }
  return (
    <Form onSubmit={become} className="grid gap-5">
      <h2 className="font-serif text-prompt">{t('naming')}</h2>
      <NameField name={name} label={t('name')} hint={t('name-hint')} missing={t('name-missing')} />
      <div>
        <Said refused={door.refused} />
        <Submit busy={door.busy}>{t('submit')}</Submit>
      </div>
    </Form>
  )
}

// For whoever is signed out: an account of their own, begun as a guest's place, or the one they have.
function FirstAnAccount({ token }: { token: string | null }) {
  const t = useTranslations('counselling.become')
  const locale = useLocale()
  const door = useChange()
  return (
    <section aria-labelledby="account">
      <h2 id="account" className="font-serif text-prompt">
        {t('account')}
      </h2>
      <p className="mt-2 mb-6">{t('account-text')}</p>
      <Said refused={door.refused} />
      <div className="grid gap-3 sm:flex">
        <Button busy={door.busy} onClick={() => door.change('/api/guests', { counsellor: token, locale })}>
          {t('begin')}
        </Button>
        <ButtonLink href="/sign-in" tone="soft">
          {t('sign-in')}
        </ButtonLink>
      </div>
    </section>
  )
}
