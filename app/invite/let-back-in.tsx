'use client'
// For a partner who lost everything: asks that their place be given anew, and shows how it stands. Until seven days have passed it says
// the same, whatever has happened.
import { Copy } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useDoor } from '#app/asking/use-door.ts'
import { Square } from '#app/invite/square.tsx'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { useCopy } from '#app/ui/copied.ts'
import { isolated } from '#app/ui/isolated.ts'
import { Notice } from '#app/ui/notice.tsx'
import { TimeText } from '#app/ui/time-text.tsx'
import type { PlaceStage } from '#shared/place-anew.ts'
import type { Invite } from './shape.ts'

type Shown = PlaceStage | { stage: 'link'; invite: Invite }
type LetBackInProps = { couple: string; partner: string; standing: PlaceStage }

export function LetBackIn({ couple, partner, standing }: LetBackInProps) {
  const t = useTranslations('lobby.anew')
  const door = useDoor()
  const [shown, setShown] = useState<Shown>(standing)
  const name = isolated(partner)
  const ask = async () => {
    const stage = await door.send(`/api/couples/${couple}/let-back-in`, {})
    if (stage) setShown(stage)
  }
  return (
    <details className="rounded-card border border-line px-5 py-2">
      <summary className="min-h-11 content-center text-quiet">{t('title', { name })}</summary>
      <div className="mt-1 mb-3 grid justify-items-start gap-3">
        {shown.stage === 'none' && (
          <>
            <p>{t('account', { name })}</p>
            <p>{t('guest', { name })}</p>
            <p>{t('new-one', { name })}</p>
          </>
        )}
        <div role="status" className="grid gap-3 empty:hidden">
          {shown.stage === 'waiting' && (
            <>
              <p>{t.rich('waiting', { name, day: () => <TimeText at={shown.until} as="moment" /> })}</p>
              <p>{t('waiting-more', { name })}</p>
            </>
          )}
          {shown.stage === 'over' && (
            <p>{t.rich('over', { name, day: () => <TimeText at={shown.again} as="date" /> })}</p>
          )}
          {shown.stage === 'ready' && <p>{t('ready', { name })}</p>}
        </div>
        {shown.stage === 'link' && <Link invite={shown.invite} name={name} />}
        {(shown.stage === 'none' || shown.stage === 'ready') && (
          <Button tone="soft" busy={door.busy} onClick={ask}>
            {t(shown.stage === 'none' ? 'ask' : 'make', { name })}
          </Button>
        )}
        <Notice tone="wrong">{door.refused}</Notice>
        {shown.stage !== 'link' && (
          <div>
            <p className="text-small text-quiet">{t('at-once', { name })}</p>
            <ButtonLink href="/begin" tone="plain" className="-ms-3">
              {t('begin', { name })}
            </ButtonLink>
          </div>
        )}
      </div>
    </details>
  )
}

function Link({ invite, name }: { invite: Invite; name: string }) {
  const t = useTranslations('lobby.anew')
  const i = useTranslations('lobby.invite')
  const [copying, copy] = useCopy()
  const address = `${invite.origin}/join#${invite.token}`
  return (
    <div className="grid animate-fade justify-items-start gap-3">
      <Square text={address} label={t('label', { name })} className="max-w-60 border border-line" />
      <p dir="ltr" className="select-all text-small font-medium">
        {address}
      </p>
      <p className="text-small">{t('warning', { name })}</p>
      <Button tone="soft" onClick={() => copy(address)}>
        <Copy aria-hidden="true" className="size-5" />
        {t('copy')}
      </Button>
      <Notice>{copying === 'copied' ? i('copied') : copying === 'select' && i('select')}</Notice>
      <p role="status" className="text-small text-quiet">
        {i.rich('once', { date: () => <TimeText at={invite.expiresAt} as="day" /> })}
      </p>
    </div>
  )
}
