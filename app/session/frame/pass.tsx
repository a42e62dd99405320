'use client'
// Passing: always possible, with a short note if wanted, and said beforehand what the other will see.
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '#app/ui/button.tsx'
import { Dialog } from '#app/ui/dialog.tsx'
import type { PassNote } from '#shared/session/commands.ts'
import type { StepView } from '#shared/session/view-shape.ts'
import { useHost, useNames, useScreen } from '../screen.tsx'

const NOTES: readonly (PassNote | null)[] = [null, 'not-yet', 'no-words-tonight']

export function Pass({ step }: { step: StepView }) {
  const t = useTranslations('room.pass')
  const { send } = useScreen()
  const { theirs } = useNames()
  const h = useTranslations('room.host.readers')
  const host = useHost()
  const [open, setOpen] = useState(false)
  if (!step.canPass) return null
  const pass = (note: PassNote | null) => {
    setOpen(false)
    send({ type: 'pass', step: step.step, ...(note && { note }) })
  }
  const seen = () => {
    if (step.kept || step.settles) return t('seen-by-nobody')
    return host?.here === 'in' ? h('pass', { name: theirs, host: host.name }) : t('seen', { name: theirs })
  }
  return (
    <>
      <Button tone="plain" onClick={() => setOpen(true)}>
        {t('pass')}
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={t('title')} description={seen()}>
        <div className="grid gap-2.5">
          {NOTES.map((note) => (
            <Button key={note} tone="soft" className="w-full" onClick={() => pass(note)}>
              {t(note ?? 'just-pass')}
            </Button>
          ))}
        </div>
      </Dialog>
    </>
  )
}
