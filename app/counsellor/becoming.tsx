'use client'
// One thing after the other on the way to a desk. The token stays in the browser until it is looked up.
import { useTranslations } from 'next-intl'
import { type ReactNode, useEffect, useState } from 'react'
import { useRefusalWords } from '#app/asking/refusal-words.ts'
import { isTrouble, type Trouble, tell } from '#app/http.ts'
import { MakeAccount } from '#app/identity/make-account.tsx'
import { Passkeys } from '#app/identity/passkeys.tsx'
import { SecondFactor } from '#app/identity/second-factor.tsx'
import { ButtonLink } from '#app/ui/button.tsx'
import { useFragment } from '#app/ui/fragment.ts'
import { isolated } from '#app/ui/isolated.ts'
import { Notice } from '#app/ui/notice.tsx'
import { Skeleton } from '#app/ui/skeleton.tsx'
import type { OwnAccount, OwnCounsellor } from '#server/runtime.ts'
import { FirstAnAccount } from './first-an-account.tsx'
import { Naming } from './naming.tsx'

type BecomingProps = { account: OwnAccount | null; own: OwnCounsellor | null }

export function Becoming({ account, own }: BecomingProps) {
  const t = useTranslations('counselling.become')
  const fragment = useFragment()
  if (own) return own.secondWay ? <Open /> : account && <Second account={account} />
  if (fragment === null) return <Skeleton lines={8} className="min-h-96 pt-6" />
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

type Looked = { server: { name: string | null } }

function Invited({ token, children }: { token: string | null; children: ReactNode }) {
  const t = useTranslations('counselling.become')
  const refusal = useRefusalWords()
  const [looked, setLooked] = useState<Looked | Trouble | null>(null)
  useEffect(() => {
    let current = true
    void tell<Looked>('/api/counsellor/look', { token }).then((answer) => current && setLooked(answer))
    return () => {
      current = false
    }
  }, [token])
  if (!looked) return <Skeleton lines={8} className="min-h-96 pt-6" />
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
