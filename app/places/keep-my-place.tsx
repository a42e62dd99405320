'use client'
// A one-time link to a place from another device: one's own, or on one phone the other's to theirs. Made only when asked for;
// never sent anywhere by us.
import { useTranslations } from 'next-intl'
import { type ReactNode, useEffect, useState } from 'react'
import { useDoor } from '#app/asking/use-door.ts'
import { Square } from '#app/invite/square.tsx'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { TimeText } from '#app/ui/time-text.tsx'

type OwnLink = { token: string; until: number; origin?: string }

type KeepMyPlaceProps = {
  /** There is no partner with a device of their own who could let somebody back in. */
  unaided: boolean
  /** Other ways to have one's place on several devices. */
  children?: ReactNode
}

export function KeepMyPlace({ unaided, children }: KeepMyPlaceProps) {
  return (
    <PlaceLink kind="keep" at="/api/devices" lost={unaided ? 'keep.lost-alone' : 'keep.lost'}>
      {children}
    </PlaceLink>
  )
}

/** On one phone, for the one whose seat is held here: the way to a device of their own. */
export function TakePlaceAlong({ session, name, now }: { session: string; name: string; now?: () => number }) {
  return <PlaceLink kind="held" at={`/api/sessions/${session}/one-phone/link`} name={name} now={now} lost="held.lost" />
}

type PlaceLinkProps = {
  kind: 'keep' | 'held'
  /** The door that makes the link. */
  at: '/api/devices' | `/api/sessions/${string}/one-phone/link`
  name?: string
  now?: (() => number) | undefined
  /** What is said of a lost device. */
  lost: 'keep.lost' | 'keep.lost-alone' | 'held.lost'
  children?: ReactNode
}

function PlaceLink({ kind, at, name = '', now = Date.now, lost, children }: PlaceLinkProps) {
  const t = useTranslations('lobby')
  const door = useDoor()
  const [link, setLink] = useState<OwnLink | null>(null)
  const [over, setOver] = useState(false)
  useEffect(() => {
    if (!link) return
    const tick = setInterval(() => setOver(now() >= link.until), 1_000)
    return () => clearInterval(tick)
  }, [link, now])
  const make = async () => {
    const made = await door.send(at, {})
    if (!made) return
    setOver(false)
    setLink(made)
  }
  return (
    <Card aria-labelledby={kind} className="unprinted">
      <h2 id={kind} className="font-serif text-lead">
        {t(`${kind}.title`, { name })}
      </h2>
      <p className="mt-1 text-quiet">{t(`${kind}.text`, { name })}</p>
      {link && !over && <Shown kind={kind} link={link} name={name} />}
      <div className="mt-4 flex flex-wrap items-center gap-4">
        {over && <p className="text-quiet">{t('keep.over')}</p>}
        {(!link || over) && (
          <Button tone="soft" busy={door.busy} onClick={make}>
            {link ? t('keep.again') : t(`${kind}.make`, { name })}
          </Button>
        )}
      </div>
      <Notice tone="wrong" className="mt-3">
        {door.refused}
      </Notice>
      {children}
      <p className="mt-4 text-small text-quiet">{t(lost, { name })}</p>
    </Card>
  )
}

function Shown({ kind, link, name }: { kind: PlaceLinkProps['kind']; link: OwnLink; name: string }) {
  const t = useTranslations('lobby')
  const address = `${link.origin ?? location.origin}/device#${link.token}`
  return (
    <div className="mt-4 grid animate-fade gap-3">
      <Square text={address} label={t(`${kind}.label`, { name })} className="max-w-60 border border-line" />
      <p dir="ltr" className="select-all text-small font-medium">
        {address}
      </p>
      <p className="text-small">{t(`${kind}.warning`, { name })}</p>
      <p role="status" className="text-small text-quiet">
        {t.rich('keep.until', { time: () => <TimeText at={link.until} as="time" /> })}
      </p>
    </div>
  )
}
