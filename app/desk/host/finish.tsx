'use client'
// The end of a meeting: what comes after it has a page of its own at the desk.
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState, useTransition } from 'react'
import { useRefusalWords } from '#app/asking/refusal-words.ts'
import { isTrouble, type Trouble, tell } from '#app/http.ts'
import { Button } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import type { MeetingPlace } from './place.ts'

export function Finish({ place: { meeting } }: { place: MeetingPlace }) {
  const t = useTranslations('hosting.finish')
  const words = useRefusalWords()
  const router = useRouter()
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const [busy, start] = useTransition()
  const finish = () =>
    start(async () => {
      const answer = await tell(`/api/desk/meetings/${meeting}/end`, {})
      setTrouble(isTrouble(answer) ? answer : null)
      if (!isTrouble(answer)) router.push(`/desk/meetings/${meeting}`)
    })
  return (
    <div className="grid gap-2">
      <Notice tone={trouble?.refused === 'fault' ? 'wrong' : 'kept'}>{trouble && words(trouble)}</Notice>
      <Button tone="soft" busy={busy} onClick={finish}>
        {t('finish')}
      </Button>
      <p className="text-small text-quiet">{t('text')}</p>
    </div>
  )
}
