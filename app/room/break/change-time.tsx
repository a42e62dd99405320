'use client'
// The caller changes the return: sooner as often as they like, later once.
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useClock } from '#app/session/clock.ts'
import { useScreen, useTheirClock } from '#app/session/screen.tsx'
import { Button } from '#app/ui/button.tsx'
import { Dialog } from '#app/ui/dialog.tsx'
import { useTimeWords } from '#app/ui/time-text.tsx'
import type { BreakView } from '#shared/session/view-shape.ts'
import { MINUTE } from '#shared/time.ts'
import { Minutes } from './minutes.tsx'

const USUAL = [5, 10, 20, 45]

type ChangeTimeProps = { open: boolean; onClose: () => void; taken: BreakView }

export function ChangeTime({ open, onClose, taken }: ChangeTimeProps) {
  const t = useTranslations('room.change-time')
  return (
    <Dialog
      open={open}
      onOpenChange={(stays) => !stays && onClose()}
      title={t('title')}
      description={t(taken.renegotiated ? 'sooner-only' : 'once')}
    >
      <Form taken={taken} onClose={onClose} />
    </Dialog>
  )
}

function Form({ taken, onClose }: { taken: BreakView; onClose: () => void }) {
  const t = useTranslations('room.change-time')
  const { send } = useScreen()
  const timeWords = useTimeWords()
  const theirClock = useTheirClock()
  const now = useClock(5_000)
  const [minutes, setMinutes] = useState(10)
  const until = now + minutes * MINUTE
  const sooner = until < taken.until
  const barred = !sooner && taken.renegotiated
  const change = () => {
    send({ type: sooner ? 'shorten' : 'renegotiate', minutes })
    onClose()
  }
  return (
    <div className="grid grid-cols-1 gap-5">
      <Minutes value={minutes} onValue={setMinutes} usual={USUAL} />
      <p role="status" className="min-h-14 font-serif text-lead">
        {barred ? t('barred') : t(sooner ? 'sooner' : 'later', { time: timeWords(until, 'time', theirClock) })}
      </p>
      <Button disabled={barred} onClick={change}>
        {t('change')}
      </Button>
    </div>
  )
}
