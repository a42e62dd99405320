'use client'
// Ends the counselling, after one question back.
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useChange } from '#app/asking/use-change.ts'
import { Dialog } from '#app/loading/dialog.tsx'
import { Button } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Part } from './part.tsx'

export function EndIt({ counselling, name }: { counselling: string; name: string }) {
  const t = useTranslations('counselling.end')
  const door = useChange()
  const [asking, setAsking] = useState(false)
  const end = async () => {
    if (await door.change(`/api/counselling/${counselling}/end`, {})) setAsking(false)
  }
  return (
    <Part title={t('title')}>
      <p>{t('text', { name })}</p>
      <Button tone="grave" className="justify-self-start" onClick={() => setAsking(true)}>
        {t('submit')}
      </Button>
      <Dialog open={asking} onClose={() => setAsking(false)} title={t('sure', { name })}>
        <Notice tone="wrong" className="mb-3">
          {door.refused}
        </Notice>
        <div className="grid gap-3">
          <Button tone="grave" busy={door.busy} onClick={end}>
            {t('yes')}
          </Button>
          <Button tone="soft" onClick={() => setAsking(false)}>
            {t('no')}
          </Button>
        </div>
      </Dialog>
    </Part>
  )
}
