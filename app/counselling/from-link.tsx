'use client'
// Whoever comes by a link sees what it says; everybody else the list.
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { LookedUp, LookingUp } from '#app/invite/looked-up.tsx'
import { useFragment } from '#app/ui/fragment.ts'
import type { CounsellingLook } from '#server/runtime.ts'
import { TakePart } from './take-part.tsx'

export function FromLink({ children }: { children: ReactNode }) {
  const token = useFragment()
  if (token === null) return <LookingUp />
  if (token === '') return children
  return (
    <LookedUp<CounsellingLook> door="/api/counselling/look" token={token} closed={<Closed />}>
      {(looked) => <TakePart token={token} looked={looked} />}
    </LookedUp>
  )
}

function Closed() {
  const t = useTranslations('counselling.link')
  return (
    <div className="grid gap-4">
      <h1 className="font-serif text-title">{t('closed')}</h1>
      <p className="text-lead">{t('closed-text')}</p>
    </div>
  )
}
