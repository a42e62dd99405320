'use client'
// For a meeting that goes on: the way back to its room, and ending it, after one question.
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useChange } from '#app/asking/use-change.ts'
import { Dialog } from '#app/loading/dialog.tsx'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'

export function EndMeeting({ meeting, canHost }: { meeting: string; canHost: boolean }) {
  const t = useTranslations('desk.meeting')
  const door = useChange()
  const [sure, setSure] = useState(false)
  return (
    <div className="mt-5 flex flex-wrap gap-3">
      {canHost && <ButtonLink href={`/desk/host/${meeting}`}>{t('to-room')}</ButtonLink>}
      <Button tone="soft" onClick={() => setSure(true)}>
        {t('end')}
      </Button>
      {/* [CO44] */}
      <Dialog open={sure} onClose={() => setSure(false)} title={t('end-sure')} description={t('end-text')}>
        <Button busy={door.busy} onClick={() => door.change(`/api/desk/meetings/${meeting}/end`, {})}>
          {t('end-yes')}
        </Button>
        <Notice tone="wrong" className="mt-3">
          {door.refused}
        </Notice>
      </Dialog>
    </div>
  )
}
