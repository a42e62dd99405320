'use client'
// What the counsellor writes to both: the same words on both their pages, and nothing sent anywhere.
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useDoor } from '#app/asking/use-door.ts'
import { OtherKept, useKeptText } from '#app/on-device/kept-text.tsx'
import { OnlyInPage } from '#app/on-device/only-in-page.tsx'
import { Button } from '#app/ui/button.tsx'
import { AreaField } from '#app/ui/field.tsx'
import { isolated } from '#app/ui/isolated.ts'
import { Notice } from '#app/ui/notice.tsx'
import { TimeText } from '#app/ui/time-text.tsx'
import { Words } from '#app/ui/words.tsx'
import type { CouplePage } from '#server/runtime.ts'
import { isWritten } from '#shared/text.ts'
import { Part } from './part.tsx'

const MOST = 2000

type FollowUpsProps = Pick<CouplePage, 'counselling' | 'followUps'>

export function FollowUps({ counselling, followUps }: FollowUpsProps) {
  const t = useTranslations('desk.couple.follow-ups')
  const c = useTranslations('common.unread')
  return (
    <Part title={t('title')} text={t('text')}>
      <WriteToBoth counselling={counselling} />
      <ul>
        {followUps.map(({ followUp, by, text, at }) => (
          <li key={followUp} className="mt-4 border-t border-line pt-3">
            <p className="mb-1 text-small text-quiet">
              {t.rich('from', { name: isolated(by), date: () => <TimeText at={at} as="date" /> })}
            </p>
            {text === null ? <p className="text-quiet">{c('words')}</p> : <Words text={text} />}
          </li>
        ))}
      </ul>
    </Part>
  )
}

function WriteToBoth({ counselling }: { counselling: string }) {
  const t = useTranslations('desk.couple.follow-ups')
  const router = useRouter()
  const door = useDoor()
  const at = `/api/desk/couples/${counselling}/follow-ups` as const
  const kept = useKeptText(at)
  const text = kept.text ?? ''
  const [sent, setSent] = useState(false)
  const send = async () => {
    if (!isWritten(text, MOST) || !(await door.send(at, { text }))) return
    kept.done(text)
    setSent(true)
    router.refresh()
  }
  const write = (next: string) => {
    kept.write(next)
    setSent(false)
  }
  return (
    <div>
      <AreaField label={t('label')} value={text} onValue={write} most={MOST} rows={3} />
      <OnlyInPage className="mb-3" />
      <OtherKept kept={kept} />
      <Button tone="soft" busy={door.busy} onClick={send} className="mt-1">
        {t('send')}
      </Button>
      <Notice tone="kept" className="mt-3">
        {sent && t('sent')}
      </Notice>
      <Notice tone="wrong" className="mt-3">
        {door.refused}
      </Notice>
    </div>
  )
}
