'use client'
// Signing out on this device, with what it means said beforehand. What the device kept of ours is wiped, as by the quick exit.
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useDoor } from '#app/asking/use-door.ts'
import { Dialog } from '#app/loading/dialog.tsx'
import { forgetEverything, openDevice } from '#app/on-device/device.ts'
import { Button } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'

/** What leads back: an account, another device of one's own, or nothing but the partner. */
export type ReturnBy = 'text' | 'linked' | 'last' | 'last-alone'

export function SignOut({ back }: { back: ReturnBy }) {
  const t = useTranslations('account.out')
  const last = back === 'last' || back === 'last-alone'
  const [open, setOpen] = useState(false)
  const { busy, refused, send } = useDoor()
  const leave = async () => {
    if (!(await send('/api/account/sign-out', {}, { leaving: true }))) return
    forgetEverything(openDevice())
    location.replace('/')
  }
  return (
    <div>
      <Button tone={last ? 'grave' : 'soft'} onClick={() => setOpen(true)}>
        {t('button')}
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={t('title')} description={t(back)}>
        <Notice tone="wrong" className="mb-4">
          {refused}
        </Notice>
        <div className="grid gap-3 sm:flex sm:flex-row-reverse sm:justify-end">
          <Button tone="soft" onClick={() => setOpen(false)}>
            {t('stay')}
          </Button>
          <Button tone={last ? 'grave' : 'main'} busy={busy} onClick={leave}>
            {t('submit')}
          </Button>
        </div>
      </Dialog>
    </div>
  )
}
