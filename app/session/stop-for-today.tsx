'use client'
// Stopping for today: the place is kept, and nobody is at fault. Every stop offers the same, so that no stop tells why.
import { useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import { Dialog } from '#app/loading/dialog.tsx'
import { PrivateEntry } from '#app/private/entry.tsx'
import { useNames, useScreen } from '#app/session/screen.tsx'
import { Button } from '#app/ui/button.tsx'
import { ChoiceCards } from '#app/ui/choice-cards.tsx'
import { SelectField } from '#app/ui/select-field.tsx'
import type { StopLine } from '#shared/session/commands.ts'

const LINES: readonly StopLine[] = ['too-tired', 'something-came-up', 'another-day']

type StopForTodayProps = { children?: ReactNode; tone?: 'plain' | 'soft'; onStopped?: () => void }

export function StopForToday({ children, tone = 'plain', onStopped }: StopForTodayProps) {
  const t = useTranslations('room.stop')
  const { send, view } = useScreen()
  const { theirs } = useNames()
  const [open, setOpen] = useState(false)
  const [takeBack, setTakeBack] = useState(false)
  const [line, setLine] = useState<StopLine | ''>('')
  const lobby = view.at.phase === 'lobby'
  // [SE18]
  const alone = lobby || view.mode === 'apart'
  const stop = () => {
    setOpen(false)
    onStopped?.()
    send({ type: 'stop-for-today', ...(takeBack && { takeBack }), ...(line && !alone && { line }) })
  }
  const description = lobby ? 'description-lobby' : alone ? 'description-apart' : 'description'
  return (
    <>
      <Button tone={tone} onClick={() => setOpen(true)}>
        {children ?? t('stop')}
      </Button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title={t('title')}
        description={t(description, { name: theirs })}
      >
        <div className="grid grid-cols-1 gap-4">
          <ChoiceCards
            legend={t('take-back')}
            legendHidden
            most={2}
            options={[{ value: 'take-back', label: t('take-back') }]}
            chosen={takeBack ? ['take-back'] : []}
            onChosen={(chosen) => setTakeBack(chosen.length > 0)}
          />
          {!alone && (
            <SelectField
              label={t('line', { name: theirs })}
              none={t('no-line')}
              options={LINES.map((value) => ({ value, label: t(`lines.${value}`) }))}
              value={line}
              onValue={(value) => setLine(LINES.find((each) => each === value) ?? '')}
            />
          )}
          <div className="grid gap-2.5">
            <Button onClick={stop}>{t('confirm')}</Button>
            <Button tone="soft" onClick={() => setOpen(false)}>
              {t('stay')}
            </Button>
          </div>
          <PrivateEntry />
        </div>
      </Dialog>
    </>
  )
}
