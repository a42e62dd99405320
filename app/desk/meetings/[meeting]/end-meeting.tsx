'use client'
// For a meeting that goes on: the way back to its room, and ending it.
import { useTranslations } from 'next-intl'
import { useChange } from '#app/asking/use-change.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'

export function EndMeeting({ meeting, canHost }: { meeting: string; canHost: boolean }) {
  const t = useTranslations('desk.meeting')
  const door = useChange()
  return (
    <div className="mt-5">
      <div className="flex flex-wrap gap-3">
        {canHost && <ButtonLink href={`/desk/host/${meeting}`}>{t('to-room')}</ButtonLink>}
        <Button tone="soft" busy={door.busy} onClick={() => door.change(`/api/desk/meetings/${meeting}/end`, {})}>
          {t('end')}
        </Button>
      </div>
      <p className="mt-2 text-small text-quiet">{t('end-text')}</p>
      <Notice tone="wrong" className="mt-3">
        {door.refused}
      </Notice>
    </div>
  )
}
