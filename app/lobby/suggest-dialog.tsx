'use client'
// The choice of what to suggest: an exercise or a moment, one of the two.
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '#app/ui/button.tsx'
import { ChoiceCards } from '#app/ui/choice-cards.tsx'
import { Dialog } from '#app/ui/dialog.tsx'
import { MomentField, useMoment } from '#app/ui/moment-field.tsx'
import type { Exercise } from '#app/words/library.ts'
import type { Command } from '#shared/session/commands.ts'

type SuggestDialogProps = {
  open: boolean
  onOpenChange: (open: boolean) => void
  others: readonly Exercise[]
  now: () => number
  send: (command: Command) => void
}

type What = 'exercise' | 'time'

export function SuggestDialog({ open, onOpenChange, others, now, send }: SuggestDialogProps) {
  const t = useTranslations('lobby.suggest')
  const [what, setWhat] = useState<What>('exercise')
  const [exercise, setExercise] = useState<string | null>(null)
  const moment = useMoment(now)
  const done = (command: Command) => {
    send(command)
    onOpenChange(false)
  }
  const suggest = () => {
    if (what === 'exercise') return exercise && done({ type: 'suggest-exercise', exercise })
    const at = moment.given()
    if (at !== null) done({ type: 'suggest-time', at })
  }
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={t('title')}
      description={t('description')}
      foot={
        <Button onClick={suggest} disabled={what === 'exercise' ? !exercise : !moment.text} className="w-full">
          {t('send')}
        </Button>
      }
    >
      <div className="grid gap-6">
        <ChoiceCards<What>
          legend={t('title')}
          legendHidden
          options={[
            { value: 'exercise', label: t('exercise') },
            { value: 'time', label: t('time') },
          ]}
          chosen={[what]}
          onChosen={([chosen]) => chosen && setWhat(chosen)}
        />
        {what === 'exercise' ? (
          <ChoiceCards
            legend={t('exercise')}
            options={others.map(({ id, title, for: what }) => ({ value: id, label: title, hint: what }))}
            chosen={exercise ? [exercise] : []}
            onChosen={([chosen]) => setExercise(chosen ?? null)}
          />
        ) : (
          <MomentField moment={moment} label={t('time-label')} hint={t('time-hint')} />
        )}
      </div>
    </Dialog>
  )
}
