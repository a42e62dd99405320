'use client'
// Says calmly who asked for one's place, that being here has ended it, and what the other can infer. It goes when it is put away.
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useRefusalWords } from '#app/asking/refusal-words.ts'
import { isTrouble, type Trouble, tell } from '#app/http.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { TimeText } from '#app/ui/time-text.tsx'

type Asked = { name: string; askedAt: number; until: number }

// It stands on every page, so it asks its one door by itself: `useDoor` would come to every page with it.
export function AskedNotice({ asked, guest }: { asked: readonly Asked[]; guest: boolean }) {
  const t = useTranslations('common.asked-about')
  const refusal = useRefusalWords()
  const [busy, setBusy] = useState(false)
  const [over, setOver] = useState(false)
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const putAway = async () => {
    setBusy(true)
    const answer = await tell('/api/places/here', {})
    setBusy(false)
    setTrouble(isTrouble(answer) ? answer : null)
    setOver(!isTrouble(answer))
  }
  if (over) return null
  return (
    <aside
      aria-label={t('title')}
      className="unprinted mx-auto w-full max-w-page px-[min(1.25rem,5.5vw)] pt-16 sm:px-8"
    >
      <div className="grid max-w-text gap-3 rounded-control border border-edge bg-raised p-5">
        {asked.map(({ name, askedAt, until }) => (
          <div key={`${name} ${askedAt}`} className="grid gap-2">
            <p>{t.rich('text', { name, day: () => <TimeText at={askedAt} as="date" /> })}</p>
            <p className="text-quiet">{t.rich('inferred', { name, day: () => <TimeText at={until} as="date" /> })}</p>
          </div>
        ))}
        <p role="alert" className="empty:hidden">
          {trouble && refusal(trouble)}
        </p>
        <div className="flex flex-wrap items-center gap-3">
          <Button tone="soft" busy={busy} onClick={putAway}>
            {t('here')}
          </Button>
          {guest && (
            <ButtonLink href="/my-place/code" tone="plain">
              {t('code')}
            </ButtonLink>
          )}
        </div>
      </div>
    </aside>
  )
}
