'use client'
// Whoever typed the spoken code waits here by name until the one who invited says yes. Never lets anybody in by itself.
import { useTranslations } from 'next-intl'
import { useDoor } from '#app/asking/use-door.ts'
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
  const door = useDoor()
  const answer = (admit: boolean) => door.send(`/api/sessions/${session}/knocks/${knock.id}`, { admit })
  return (
    <Card className="animate-arrive shadow-lifted">
      <h2 className="font-serif text-lead">{t('title', { name: isolated(knock.name) })}</h2>
      <p className="mt-1 text-quiet">{t('text')}</p>
      <div className="mt-4 grid gap-3 sm:flex sm:flex-wrap">
        <Button busy={door.busy} onClick={() => answer(true)}>
          {t('admit')}
        </Button>
        <Button tone="soft" busy={door.busy} onClick={() => answer(false)}>
          {t('refuse')}
        </Button>
      </div>
      <Notice tone="wrong" className="mt-3">
        {door.refused}
      </Notice>
    </Card>
  )
}
