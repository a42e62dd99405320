'use client'
// Another exercise, or another time: one suggestion at a time, answered by the other, taken back by whoever made it.
import { useTranslations } from 'next-intl'
import { type ReactNode, useEffect, useState } from 'react'
import { Dialog } from '#app/loading/dialog.tsx'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { ChoiceCards } from '#app/ui/choice-cards.tsx'
import { isolated } from '#app/ui/isolated.ts'
import { MomentField, useMoment } from '#app/ui/moment-field.tsx'
import { TimeText } from '#app/ui/time-text.tsx'
import type { Exercise } from '#app/words/library.ts'
import type { Command } from '#shared/session/commands.ts'
import { partnerOf } from '#shared/session/seat.ts'
import type { Suggestion } from '#shared/session/view-shape.ts'
import type { LobbyView } from './lobby.tsx'
import { SUGGEST_HASH } from './suggest-hash.ts'

type SuggestionsProps = {
  view: LobbyView
  exercises: readonly Exercise[]
  now: () => number
  send: (command: Command) => void
}

/** What has been suggested, and stands to be answered. */
export function SuggestionMade({ view, exercises, send }: Omit<SuggestionsProps, 'now'>) {
  const { suggestion } = view.at
  return (
    <div role="status" className="empty:hidden">
      {suggestion && <Made suggestion={suggestion} view={view} exercises={exercises} send={send} />}
    </div>
  )
}

/** The way to suggest something, while nothing is. */
export function SuggestSomething({ view, exercises, now, send }: SuggestionsProps) {
  const t = useTranslations('lobby.suggest')
  const [open, setOpen] = useState(false)
  useEffect(() => {
    if (location.hash !== SUGGEST_HASH) return
    history.replaceState(history.state, '', location.pathname)
    setOpen(true)
  }, [])
  if (view.at.suggestion) return null
  return (
    <>
      <Button tone="plain" onClick={() => setOpen(true)} className="-ms-3">
        {t('open')}
      </Button>
      <SuggestDialog
        open={open}
        onClose={() => setOpen(false)}
        others={exercises.filter(({ id, listed }) => listed && id !== view.exercise.id)}
        now={now}
        send={send}
      />
    </>
  )
}

type MadeProps = Omit<SuggestionsProps, 'now'> & { suggestion: Suggestion }

function Made({ suggestion, view, exercises, send }: MadeProps) {
  const t = useTranslations('lobby.suggest')
  const mine = suggestion.by === view.seat
  const answer = (accept: boolean) => send({ type: 'answer-suggestion', suggestion: suggestion.number, accept })
  return (
    <Card className="animate-arrive">
      <p className="font-serif text-lead">
        <Told suggestion={suggestion} view={view} exercises={exercises} />
      </p>
      <div className="mt-4 grid gap-3 sm:flex sm:flex-wrap">
        {!mine && <Button onClick={() => answer(true)}>{t('accept')}</Button>}
        <Button tone="soft" onClick={() => answer(false)}>
          {mine ? t('take-back') : t('at' in suggestion ? 'decline-time' : 'decline')}
        </Button>
      </div>
    </Card>
  )
}

function Told({ suggestion, view, exercises }: Omit<MadeProps, 'send'>): ReactNode {
  const t = useTranslations('lobby.suggest')
  const mine = suggestion.by === view.seat
  const theirs = partnerOf(view.seat)
  const name = isolated(view.names[theirs] ?? '')
  if ('at' in suggestion) {
    const when = () => <TimeText at={suggestion.at} as="moment" beside={view.offsets?.[theirs]} />
    return mine ? t.rich('mine-time', { when }) : t.rich('theirs-time', { name, when })
  }
  const exercise = exercises.find(({ id }) => id === suggestion.exercise)?.title ?? suggestion.exercise
  return mine ? t('mine-exercise', { exercise }) : t('theirs-exercise', { name, exercise })
}

// The choice of what to suggest: an exercise or a moment, one of the two.
type SuggestDialogProps = Pick<SuggestionsProps, 'now' | 'send'> & {
  open: boolean
  onClose: () => void
  others: readonly Exercise[]
}

type What = 'exercise' | 'time'

function SuggestDialog({ open, onClose, others, now, send }: SuggestDialogProps) {
  const t = useTranslations('lobby.suggest')
  const [what, setWhat] = useState<What>('exercise')
  const [exercise, setExercise] = useState<string | null>(null)
  const moment = useMoment(now)
  const done = (command: Command) => {
    send(command)
    onClose()
  }
  const suggest = () => {
    if (what === 'exercise') return exercise && done({ type: 'suggest-exercise', exercise })
    const at = moment.given()
    if (at !== null) done({ type: 'suggest-time', at })
  }
  return (
    <Dialog
      open={open}
      onClose={onClose}
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
