'use client'
// Takes the place over when asked to: a link preview, or opening the page, uses nothing up.
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { useRefusalWords } from '#app/asking/refusal-words.ts'
import { isTrouble, type Trouble, tell } from '#app/http.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { useFragment } from '#app/ui/fragment.ts'
import { isolated } from '#app/ui/isolated.ts'
import { Notice } from '#app/ui/notice.tsx'
import { Skeleton } from '#app/ui/skeleton.tsx'
import type { DeviceLook } from '#server/runtime.ts'

const CLOSED: readonly Trouble['refused'][] = ['invitation-closed', 'not-found', 'malformed']

export function ClaimPlace() {
  const t = useTranslations('join.device')
  const common = useTranslations('common')
  const refusal = useRefusalWords()
  const token = useFragment()
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const [look, setLook] = useState<DeviceLook | null>(null)
  // [ST41] Whose place it is, is said before anything is taken over.
  useEffect(() => {
    if (!token) return
    void tell('/api/devices/look', { token }).then((answer) =>
      isTrouble(answer) ? setTrouble(answer) : setLook(answer),
    )
  }, [token])
  const claim = async () => {
    if (!token) return
    setBusy(true)
    const answer = await tell('/api/devices/claim', { token })
    // A whole new page: everything shown until now was somebody else's view.
    if (!isTrouble(answer)) return location.replace('/')
    setBusy(false)
    setTrouble(answer)
  }
  if (token === null || (token !== '' && !look && !trouble)) return <Skeleton lines={2} />
  if (token === '') {
    return (
      <div className="grid justify-items-start gap-6">
        <p className="text-lead">{t('missing')}</p>
        <ButtonLink href="/">{common('home')}</ButtonLink>
      </div>
    )
  }
  return (
    <div className="grid justify-items-start">
      {look?.name && (
        <p className="mb-4 font-serif text-prompt">
          {look.with
            ? t('whose-with', { name: isolated(look.name), other: isolated(look.with) })
            : t('whose', { name: isolated(look.name) })}
        </p>
      )}
      <p className="mb-6 text-lead">
        {t('text')} {look?.name && t('not-you')}
      </p>
      <Notice tone="wrong" className="mb-5">
        {trouble && (CLOSED.includes(trouble.refused) ? t('closed') : refusal(trouble))}
      </Notice>
      <Button onClick={claim} busy={busy}>
        {t('claim')}
      </Button>
    </div>
  )
}
