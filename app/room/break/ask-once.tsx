'use client'
// Something that concerns both is asked once more before it is done. Staying is always the other answer.
import { useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import { Dialog } from '#app/loading/dialog.tsx'
import { Button } from '#app/ui/button.tsx'

type AskOnceProps = {
  children: ReactNode
  title: ReactNode
  description: ReactNode
  confirm: ReactNode
  onConfirm: () => void
  tone?: 'plain' | 'soft'
}

export function AskOnce({ children, title, description, confirm, onConfirm, tone = 'plain' }: AskOnceProps) {
  const t = useTranslations('room.stop')
  const [open, setOpen] = useState(false)
  const done = () => {
    setOpen(false)
    onConfirm()
  }
  return (
    <>
      <Button tone={tone} onClick={() => setOpen(true)}>
        {children}
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={title} description={description}>
        <div className="grid gap-2.5">
          <Button onClick={done}>{confirm}</Button>
          <Button tone="soft" onClick={() => setOpen(false)}>
            {t('stay')}
          </Button>
        </div>
      </Dialog>
    </>
  )
}
