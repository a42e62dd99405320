'use client'
// Whoever comes by a link sees what it says; everybody else the list. A link preview runs none of this.
import { useTranslations } from 'next-intl'
import { type ReactNode, useEffect, useState } from 'react'
import { isTrouble, type Trouble, tell } from '#app/http.ts'
import { Button } from '#app/ui/button.tsx'
import { useFragment } from '#app/ui/fragment.ts'
import { Notice } from '#app/ui/notice.tsx'
import { useRefusalWords } from '#app/ui/refusal-words.ts'
import { Skeleton } from '#app/ui/skeleton.tsx'
import type { CounsellingLook } from '#server/runtime.ts'
import { TakePart } from './take-part.tsx'

export function FromLink({ children }: { children: ReactNode }) {
  const token = useFragment()
  const [tries, setTries] = useState(0)
  if (token === null) return <Skeleton lines={8} className="min-h-96 pt-6" />
  return token === '' ? children : <LookedUp key={tries} token={token} onAgain={() => setTries(tries + 1)} />
}

function LookedUp({ token, onAgain }: { token: string; onAgain: () => void }) {
  const c = useTranslations('common')
  const refusal = useRefusalWords()
  const [looked, setLooked] = useState<CounsellingLook | Trouble | null>(null)
  useEffect(() => {
    let current = true
    void tell<CounsellingLook>('/api/counselling/look', { token }).then((answer) => current && setLooked(answer))
    return () => {
      current = false
    }
  }, [token])
  if (!looked) return <Skeleton lines={8} className="min-h-96 pt-6" />
  if (!isTrouble(looked)) return <TakePart token={token} looked={looked} />
  if (looked.refused === 'invitation-closed' || looked.refused === 'malformed') return <Closed />
  return (
    <Notice tone="wrong">
      <p>{refusal(looked)}</p>
      <Button tone="plain" className="-ms-3" onClick={onAgain}>
        {c('try-again')}
      </Button>
    </Notice>
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
