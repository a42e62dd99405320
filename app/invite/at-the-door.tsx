'use client'
// Whoever typed the spoken code waits here by name until the one who invited says yes. Never lets anybody in by itself.
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useRefusalWords } from '#app/asking/refusal-words.ts'
import { isTrouble, type Trouble, tell } from '#app/http.ts'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { isolated } from '#app/ui/isolated.ts'
import { Notice } from '#app/ui/notice.tsx'
import type { Presence } from '#shared/protocol.ts'

type Knocking = Presence['knocking'][number]

export function AtTheDoor({ session, knocking }: { session: string; knocking: readonly Knocking[] }) {
  return (
    // Over the page's foot wherever it is scrolled to: whoever says the code is looking at it further down.
    <div
      role="status"
      className="fixed inset-x-0 bottom-0 z-20 mx-auto grid max-h-dvh max-w-(--container-text) gap-3 overflow-y-auto px-[min(1.25rem,5.5vw)] pt-3 pb-[max(1rem,env(safe-area-inset-bottom))] empty:hidden"
    >
      {knocking.map((knock) => (
        <Knock key={knock.id} session={session} knock={knock} />
      ))}
    </div>
  )
}

function Knock({ session, knock }: { session: string; knock: Knocking }) {
  const t = useTranslations('lobby.knock')
  const refusal = useRefusalWords()
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const answer = async (admit: boolean) => {
    setBusy(true)
    const came = await tell(`/api/sessions/${session}/knocks/${knock.id}`, { admit })
    setBusy(false)
    setTrouble(isTrouble(came) ? came : null)
  }
  return (
    <Card className="animate-arrive shadow-lifted">
      <h2 className="font-serif text-lead">{t('title', { name: isolated(knock.name) })}</h2>
      <p className="mt-1 text-quiet">{t('text')}</p>
      <div className="mt-4 grid gap-3 sm:flex sm:flex-wrap">
        <Button busy={busy} onClick={() => answer(true)}>
          {t('admit')}
        </Button>
        <Button tone="soft" busy={busy} onClick={() => answer(false)}>
          {t('refuse')}
        </Button>
      </div>
      <Notice tone="wrong" className="mt-3">
        {trouble && refusal(trouble)}
      </Notice>
    </Card>
  )
}
