'use client'
// Ends the work with a couple, after one question. It takes nothing from the two.
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useDoor } from '#app/asking/use-door.ts'
import { Dialog } from '#app/loading/dialog.tsx'
import { Button } from '#app/ui/button.tsx'
import { isolated } from '#app/ui/isolated.ts'
import { Notice } from '#app/ui/notice.tsx'
import { Part } from './part.tsx'

export function Ending({ counselling, alias }: { counselling: string; alias: string }) {
  const t = useTranslations('desk.couple.end')
  const router = useRouter()
  const door = useDoor()
  const [sure, setSure] = useState(false)
  const end = async () => {
    if (await door.send(`/api/counselling/${counselling}/end`, {}, { leaving: true })) router.push('/desk')
  }
  return (
    <Part title={t('title')} text={t('text')}>
      <Button tone="soft" onClick={() => setSure(true)}>
        {t('end')}
      </Button>
      <Dialog
        open={sure}
        onClose={() => setSure(false)}
        title={t('sure', { alias: isolated(alias) })}
        description={t('text')}
      >
        <Button tone="grave" busy={door.busy} onClick={end}>
          {t('yes')}
        </Button>
        <Notice tone="wrong" className="mt-3">
          {door.refused}
        </Notice>
      </Dialog>
    </Part>
  )
}
