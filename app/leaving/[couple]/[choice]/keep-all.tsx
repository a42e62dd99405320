'use client'
// Takes back the asking that all be deleted, or says no to the other's.
import { type ReactNode, useState } from 'react'
import { useRefusalWords } from '#app/asking/refusal-words.ts'
import { isTrouble, type Trouble, tell } from '#app/http.ts'
import { Button } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'

export function KeepAll({ couple, children }: { couple: string; children: ReactNode }) {
  const refusal = useRefusalWords()
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const keep = async () => {
    setBusy(true)
    const answer = await tell(`/api/couples/${couple}/keep-all`, {})
    if (!isTrouble(answer)) return location.replace('/leaving/done/kept')
    setBusy(false)
    setTrouble(answer)
  }
  return (
    <div className="grid gap-3">
      <Button tone="soft" busy={busy} onClick={keep}>
        {children}
      </Button>
      <Notice tone="wrong">{trouble && refusal(trouble)}</Notice>
    </div>
  )
}
