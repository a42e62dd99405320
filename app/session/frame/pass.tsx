'use client'
// Passing: always possible, with a short note if wanted, and said beforehand what the other will see.
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Dialog } from '#app/loading/dialog.tsx'
import { Button } from '#app/ui/button.tsx'
import type { PassNote } from '#shared/session/commands.ts'
import type { StepView } from '#shared/session/view-shape.ts'
import { useHost, useNames, useScreen } from '../screen.tsx'

/** [DO2] In the check-in what opens together is passed together. */
function isDoor({ frame, opensWith }: StepView): boolean {
  return frame === 'check-in' && opensWith !== null
}

const NOTES: readonly (PassNote | null)[] = [null, 'not-yet', 'no-words-tonight']

/** `says`: what comes of it, where that is not what is seen of any other step. No note would be read there. */
export function Pass({ step, says }: { step: StepView; says?: string | undefined }) {
  const t = useTranslations('room.pass')
  const { send } = useScreen()
  const { theirs } = useNames()
  const h = useTranslations('room.host.readers')
  const host = useHost()
  const [open, setOpen] = useState(false)
  const d = useTranslations('room.check-in')
  if (!step.canPass) return null
  const door = isDoor(step)
  const pass = (note: PassNote | null) => {
    setOpen(false)
    send({ type: 'pass', step: step.step, ...(note && { note }) })
  }
  const seen = () => {
    if (says) return says
    if (step.kept || step.settles) return t('seen-by-nobody')
    if (door)
      return host?.here === 'in'
        ? d('skip-seen-host', { name: theirs, host: host.name })
        : d('skip-seen', { name: theirs })
    return host?.here === 'in' ? h('pass', { name: theirs, host: host.name }) : t('seen', { name: theirs })
  }
  return (
    <>
      <Button tone="plain" onClick={() => setOpen(true)}>
        {door ? d('skip') : t('pass')}
      </Button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title={door ? d('skip-title') : t('title')}
        description={seen()}
      >
        <div className="grid gap-2.5">
          {(door || says ? NOTES.slice(0, 1) : NOTES).map((note) => (
            <Button key={note} tone="soft" className="w-full" onClick={() => pass(note)}>
              {door ? d('skip') : t(note ?? 'just-pass')}
            </Button>
          ))}
        </div>
      </Dialog>
    </>
  )
}
