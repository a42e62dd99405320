'use client'
// Takes a way for the two, or leaves the one they are on. Nothing they have done goes with it.
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useRefusalWords } from '#app/asking/refusal-words.ts'
import { isTrouble, type Trouble, tell } from '#app/http.ts'
import { Button } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'

/** `way` null leaves it. */
export function TakeWay({ couple, way }: { couple: string; way: string | null }) {
  const t = useTranslations('ways.page')
  const router = useRouter()
  const refusal = useRefusalWords()
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const take = async () => {
    setBusy(true)
    const answer = await tell(`/api/couples/${couple}/way`, { way })
    setBusy(false)
    setTrouble(isTrouble(answer) ? answer : null)
    if (isTrouble(answer)) return
    router.refresh()
    scrollTo({ top: 0 })
  }
  return (
    <div>
      <Button tone={way ? 'soft' : 'plain'} busy={busy} onClick={take} className={way ? '' : '-ms-3'}>
        {t(way ? 'take' : 'leave')}
      </Button>
      <Notice tone="wrong" className="mt-3">
        {trouble && refusal(trouble)}
      </Notice>
    </div>
  )
}
