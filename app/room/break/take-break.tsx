'use client'
// Taking a break: how long, how one will open again, and a reason if one likes. It is never refused.
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Dialog } from '#app/loading/dialog.tsx'
import { OtherDrafts } from '#app/session/frame/other-drafts.tsx'
import { useClock, useDraft, useNames, useScreen, useTheirClock } from '#app/session/screen.tsx'
import { Button } from '#app/ui/button.tsx'
import { AreaField } from '#app/ui/field.tsx'
import { useTimeWords } from '#app/ui/time-text.tsx'
import { LONGEST } from '#shared/session/limits.ts'
import { plainText } from '#shared/text.ts'
import { MINUTE } from '#shared/time.ts'
import { Minutes } from './minutes.tsx'

type Draft = { minutes: number; opening: string; reason: string }

const BLANK: Draft = { minutes: 20, opening: '', reason: '' }

function isDraft(kept: unknown): kept is Draft {
  return typeof kept === 'object' && kept !== null && 'minutes' in kept && 'opening' in kept
}

export function TakeBreak({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = useTranslations('room.take-break')
  const { theirs } = useNames()
  return (
    <Dialog open={open} onClose={onClose} title={t('title')} description={t('description', { name: theirs })}>
      <Form onClose={onClose} />
    </Dialog>
  )
}

function Form({ onClose }: { onClose: () => void }) {
  const t = useTranslations('room.take-break')
  const { send } = useScreen()
  const { theirs } = useNames()
  const now = useClock(10_000)
  const timeWords = useTimeWords()
  const theirClock = useTheirClock()
  const [draft, setDraft] = useDraft('break', BLANK, isDraft)
  const [reasoned, setReasoned] = useState(draft.reason !== '')
  const opening = plainText(draft.opening)
  const reason = plainText(draft.reason)
  const fits = opening.length <= LONGEST.opening && reason.length <= LONGEST.reason
  const take = () => {
    send({ type: 'take-break', minutes: draft.minutes, ...(opening && { opening }), ...(reason && { reason }) })
    onClose()
  }
  const fieldOf = (what: 'opening' | 'reason') => (
    <AreaField
      label={t(what)}
      hint={t(`${what}-hint`, { name: theirs })}
      value={draft[what]}
      onValue={(words) => setDraft({ ...draft, [what]: words })}
      most={LONGEST[what]}
      rows={2}
    />
  )
  return (
    <div className="grid grid-cols-1 gap-5">
      <Minutes value={draft.minutes} onValue={(minutes) => setDraft({ ...draft, minutes })} />
      <p className="font-serif text-lead" role="status">
        {t('back-at', { time: timeWords(now + draft.minutes * MINUTE, 'time', theirClock) })}
      </p>
      {fieldOf('opening')}
      {reasoned ? (
        fieldOf('reason')
      ) : (
        <Button tone="plain" className="justify-self-start -ms-3" onClick={() => setReasoned(true)}>
          {t('add-reason')}
        </Button>
      )}
      <OtherDrafts ofBreak />
      <Button disabled={!fits} onClick={take}>
        {t('take', { minutes: draft.minutes })}
      </Button>
    </div>
  )
}
