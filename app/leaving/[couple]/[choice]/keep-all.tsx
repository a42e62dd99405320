'use client'
// Takes back the asking that all be deleted, or says no to the other's.
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { useDoor } from '#app/asking/use-door.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'

export function KeepAll({ couple, children }: { couple: string; children: ReactNode }) {
  const { busy, refused, send } = useDoor()
  const keep = async () => {
    if (await send(`/api/couples/${couple}/keep-all`, {}, { leaving: true })) location.replace('/leaving/done/kept')
  }
  return (
    <div className="grid gap-3">
      <Button tone="soft" busy={busy} onClick={keep}>
        {children}
      </Button>
      <Notice tone="wrong">{refused}</Notice>
    </div>
  )
}

/** For the one who has asked, and waits. */
export function AskedAlready({ couple }: { couple: string }) {
  const t = useTranslations('leaving')
  return (
    <div className="mt-10 grid gap-5 border-t border-line pt-8">
      <p className="text-lead">{t('delete-all.by-me')}</p>
      <div className="grid gap-3 sm:flex sm:flex-wrap">
        <KeepAll couple={couple}>{t('delete-all.take-back')}</KeepAll>
        <ButtonLink href={`/leaving/${couple}`} tone="plain">
          {t('delete-all.wait')}
        </ButtonLink>
      </div>
    </div>
  )
}
