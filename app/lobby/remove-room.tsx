'use client'
// Removes a room into which nobody else has come. It says before what goes with it, and leads to the start.
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useDoor } from '#app/asking/use-door.ts'
import { placeName } from '#app/line/connection.ts'
import { Dialog } from '#app/loading/dialog.tsx'
import { forgetPlace, openDevice } from '#app/on-device/device.ts'
import { forgetText } from '#app/on-device/kept-text.tsx'
import { Button } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'

/** [ST43] */
export function RemoveRoom({ session }: { session: string }) {
  const t = useTranslations('lobby.remove')
  const [open, setOpen] = useState(false)
  const door = useDoor()
  const remove = async () => {
    if (!(await door.send(`/api/sessions/${session}/remove`, {}, { leaving: true }))) return
    forgetPlace(openDevice(), placeName({ session }))
    forgetText(`invite/${session}`)
    location.replace('/')
  }
  return (
    <>
      <Button tone="plain" className="-ms-3" onClick={() => setOpen(true)}>
        {t('open')}
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={t('title')} description={t('text')}>
        <div className="grid gap-2.5">
          <Notice tone="wrong">{door.refused}</Notice>
          <Button busy={door.busy} onClick={remove}>
            {t('remove')}
          </Button>
          <Button tone="soft" onClick={() => setOpen(false)}>
            {t('keep')}
          </Button>
        </div>
      </Dialog>
    </>
  )
}
