'use client'
// A one-time link for another device of one's own. Made only when asked for; never sent anywhere by us.
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { isTrouble, type Trouble, tell } from '#app/http.ts'
import { Button } from './button.tsx'
import { Card } from './card.tsx'
import { Notice } from './notice.tsx'
import { Qr } from './qr.tsx'
import { useRefusalWords } from './refusal-words.ts'
import { TimeText } from './time-text.tsx'

type OwnLink = { token: string; until: number; origin?: string }

export function KeepMyPlace({ now = Date.now }: { now?: () => number }) {
  const t = useTranslations('lobby.keep')
  const refusal = useRefusalWords()
  const [link, setLink] = useState<OwnLink | null>(null)
  const [over, setOver] = useState(false)
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  useEffect(() => {
    if (!link) return
    const tick = setInterval(() => setOver(now() >= link.until), 1_000)
    return () => clearInterval(tick)
  }, [link, now])
  const make = async () => {
    setBusy(true)
    const answer = await tell<OwnLink>('/api/devices', {})
    setBusy(false)
    if (isTrouble(answer)) return setTrouble(answer)
    setTrouble(null)
    setOver(false)
    setLink(answer)
  }
  return (
    <Card aria-labelledby="keep" className="unprinted">
      <h2 id="keep" className="font-serif text-lead">
        {t('title')}
      </h2>
      <p className="mt-1 text-quiet">{t('text')}</p>
      {link && !over && <Shown link={link} />}
      <div className="mt-4 flex flex-wrap items-center gap-4">
        {over && <p className="text-quiet">{t('over')}</p>}
        {(!link || over) && (
          <Button tone="soft" busy={busy} onClick={make}>
            {link ? t('again') : t('make')}
          </Button>
        )}
      </div>
      <Notice tone="wrong" className="mt-3">
        {trouble && refusal(trouble)}
      </Notice>
      <p className="mt-4 text-small text-quiet">{t('lost')}</p>
    </Card>
  )
}

function Shown({ link }: { link: OwnLink }) {
  const t = useTranslations('lobby.keep')
  const address = `${link.origin ?? location.origin}/device#${link.token}`
  return (
    <div className="mt-4 grid animate-fade gap-3">
      <Qr text={address} label={t('label')} className="max-w-60 border border-line" />
      <p dir="ltr" className="select-all text-small font-medium [overflow-wrap:anywhere]">
        {address}
      </p>
      <p className="text-small">{t('warning')}</p>
      <p role="status" className="text-small text-quiet">
        {t.rich('until', { time: () => <TimeText at={link.until} as="time" /> })}
      </p>
    </div>
  )
}
