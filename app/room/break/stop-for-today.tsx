'use client'
// Stopping for today: the place is kept, and nobody is at fault. Asked once more, since it ends the evening for both.
import { useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import { Button } from '#app/ui/button.tsx'
import { Dialog } from '#app/ui/dialog.tsx'
import { useRoom } from '../room.tsx'

export function StopForToday({ children, onStopped }: { children?: ReactNode; onStopped?: () => void }) {
  const t = useTranslations('room.stop')
  const { send } = useRoom()
  const [open, setOpen] = useState(false)
  const stop = () => {
    setOpen(false)
    onStopped?.()
    send({ type: 'stop-for-today' })
  }
  return (
    <>
      <Button tone="plain" onClick={() => setOpen(true)}>
        {children ?? t('stop')}
      </Button>
      <Dialog open={open} onOpenChange={setOpen} title={t('title')} description={t('description')}>
        <div className="grid gap-2.5">
          <Button onClick={stop}>{t('confirm')}</Button>
          <Button tone="soft" onClick={() => setOpen(false)}>
            {t('stay')}
          </Button>
        </div>
      </Dialog>
    </>
  )
}
