'use client'
// The plan of a meeting with where it stands. The next one opens a session of its own, which leads the two on.
import { Check } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type ReactNode, useState, useTransition } from 'react'
import { useRefusalWords } from '#app/asking/refusal-words.ts'
import { isTrouble, type Trouble, tell } from '#app/http.ts'
import { Button } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { SelectField } from '#app/ui/select-field.tsx'
import { keysIn } from '../keys.ts'
import { type MeetingPlace, nowIn, type Planned, toCome } from './place.ts'

/** `free`: nothing is going on in the session that is open, so that the next one can be opened. */
type PlanProps = { place: MeetingPlace; openable: readonly Planned[]; free: boolean; where?: string | undefined }

export function Plan({ place, openable, free, where }: PlanProps) {
  const t = useTranslations('hosting.plan')
  const now = nowIn(place)
  const coming = toCome(place)
  const keys = keysIn(coming.map(({ exercise }) => exercise))
  const [next] = coming
  return (
    <section aria-labelledby="plan" className="grid content-start gap-3">
      <h2 id="plan" className="font-semibold">
        {t('title')}
      </h2>
      <ol className="grid gap-1">
        {place.opened.map((one) => (
          <Row key={one.session} title={one.title} now={one === now} past={one !== now}>
            {one === now ? (where ?? t('now')) : t('done')}
          </Row>
        ))}
        {coming.map((one, at) => (
          <Row key={keys[at]} title={one.title}>
            {t('to-come')}
          </Row>
        ))}
      </ol>
      {!next && <p className="text-small text-quiet">{t('none')}</p>}
      {free && next && <OpenNext place={place} next={next} />}
      {free && <OpenAnother place={place} openable={openable} />}
    </section>
  )
}

type RowProps = { title: string; now?: boolean; past?: boolean; children: string }

function Row({ title, now, past, children }: RowProps) {
  return (
    <li
      aria-current={now ? 'step' : undefined}
      className={`flex gap-2.5 rounded-small border-s-3 py-1.5 ps-3 ${now ? 'border-accent bg-lit' : 'border-line'}`}
    >
      <span className="min-w-0 flex-1">
        <span className={`block leading-snug ${now ? 'font-semibold' : ''}`}>{title}</span>
        <span className="block text-small text-quiet tabular-nums">{children}</span>
      </span>
      {past && <Check aria-hidden="true" className="mt-1 size-4.5 shrink-0 text-quiet" />}
    </li>
  )
}

type MeetingActProps = {
  /** Asks the door. */
  ask: () => Promise<object>
  /** Leads on, once the door has taken it. It stays busy until the next page is there. */
  onDone: () => void
  tone?: 'main' | 'soft' | undefined
  children: ReactNode
}

export function MeetingAct({ ask, onDone, tone, children }: MeetingActProps) {
  const words = useRefusalWords()
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const [busy, start] = useTransition()
  const act = () =>
    start(async () => {
      const answer = await ask()
      setTrouble(isTrouble(answer) ? answer : null)
      if (!isTrouble(answer)) onDone()
    })
  return (
    <div className="grid gap-2">
      <Notice tone={trouble?.refused === 'fault' ? 'wrong' : 'kept'}>{trouble && words(trouble)}</Notice>
      <Button tone={tone} busy={busy} onClick={act}>
        {children}
      </Button>
    </div>
  )
}

type OpenNextProps = { place: MeetingPlace; next: Planned; tone?: 'main' | 'soft' }

export function OpenNext({ place: { meeting }, next: { exercise, title }, tone }: OpenNextProps) {
  const t = useTranslations('hosting.plan')
  const router = useRouter()
  const open = () => tell(`/api/desk/meetings/${meeting}/sessions`, { exercise })
  return (
    <MeetingAct ask={open} onDone={router.refresh} tone={tone}>
      {t('open', { exercise: title })}
    </MeetingAct>
  )
}

type OpenAnotherProps = Pick<PlanProps, 'place' | 'openable'> & { only?: boolean }

/** Something that was not planned: what the evening asks for. `only`: there is no other way to open anything, so it lies open. */
export function OpenAnother({ place, openable, only = false }: OpenAnotherProps) {
  const t = useTranslations('hosting.plan')
  const [exercise, setExercise] = useState(openable[0]?.exercise ?? '')
  const chosen = openable.find((one) => one.exercise === exercise)
  return (
    <details open={only}>
      <summary className="min-h-11 content-center text-accent underline decoration-1 underline-offset-4">
        {t('another')}
      </summary>
      <SelectField
        label={t('which')}
        options={openable.map((one) => ({ value: one.exercise, label: one.title }))}
        value={exercise}
        onValue={setExercise}
        size="min-h-12 px-3"
        className="mt-1 mb-2"
      />
      {chosen && <OpenNext place={place} next={chosen} tone={only ? 'main' : 'soft'} />}
    </details>
  )
}
