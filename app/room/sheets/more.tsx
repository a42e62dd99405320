'use client'
// What is rarely needed: what has opened so far, how the two are there, stopping for today.
import { useTranslations } from 'next-intl'
import { useReading, useScreen } from '#app/session/screen.tsx'
import { Dialog } from '#app/ui/dialog.tsx'
import { StopForToday } from '../break/stop-for-today.tsx'
import { ChangeMode } from './change-mode.tsx'
import { HeldPlace } from './held-place.tsx'
import { SoFar } from './so-far.tsx'

export function More({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = useTranslations('room.more')
  const hide = useTranslations('common.hide')
  const { onePhone } = useScreen()
  const { words } = useReading()
  return (
    <Dialog open={open} onOpenChange={(stays) => !stays && onClose()} title={words.script.title}>
      <div className="grid grid-cols-1 gap-8">
        <SoFar />
        {onePhone ? <HeldPlace session={onePhone.session} /> : <ChangeMode />}
        <section className="border-t border-line pt-4">
          <p className="text-quiet">{t('stop')}</p>
          <div className="-ms-3">
            <StopForToday onStopped={onClose} />
          </div>
          <p className="mt-4 text-small text-quiet">{hide('before')}</p>
        </section>
      </div>
    </Dialog>
  )
}
