'use client'
// The turn of a lobby in which both have a place: who is here, for when it is planned, and how to be together. A suggestion comes first.
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { TellOther } from '#app/invite/tell-other.tsx'
import type { Wire } from '#app/line/use-line.ts'
import type { SessionPage } from '#app/session/screen.tsx'
import { buttonLook } from '#app/ui/button.tsx'
import { isolated } from '#app/ui/isolated.ts'
import { SeatMarks } from '#app/ui/seat-mark.tsx'
import { TimeText } from '#app/ui/time-text.tsx'
import type { Exercise } from '#app/words/library.ts'
import { partnerOf } from '#shared/session/seat.ts'
import type { LobbyView } from './lobby.tsx'
import { ModeChoice } from './mode-choice.tsx'
import { SuggestionMade } from './suggestions.tsx'

type TogetherProps = {
  page: SessionPage
  wire: Wire
  view: LobbyView
  exercise: Exercise
  partner: string
  /** What stands before the choice. */
  children: ReactNode
}

export function Together({ page, wire, view, exercise, partner, children }: TogetherProps) {
  const { exercises, tell } = page
  const { suggestion } = view.at
  const made = <SuggestionMade view={view} exercises={exercises} send={wire.send} />
  const asked = suggestion !== null && suggestion.by !== view.seat
  // [SE14] Who has just suggested a time is not first asked how to begin now.
  const first = asked || (suggestion !== null && 'at' in suggestion)
  return (
    <div className="grid grid-cols-1 content-start gap-6">
      <Who {...{ page, wire, view, exercise, partner }} />
      {children}
      {first && made}
      {!asked && <ModeChoice view={view} partner={isolated(partner)} send={wire.send} />}
      {!first && made}
      {tell && <TellOther link={tell} name={partner} here={isHere(wire, view)} />}
    </div>
  )
}

function Who({ page, wire, view, exercise, partner }: Omit<TogetherProps, 'children'>) {
  const t = useTranslations('lobby')
  const c = useTranslations('common')
  // [MIN2] Of the steps that these two meet.
  const [least, most] = view.exercise.minutes
  const here = isHere(wire, view)
  return (
    <header className="grid gap-2">
      <p className="text-small text-quiet">{c('minutes', { least, most })}</p>
      <h1 tabIndex={-1} className="font-serif text-title outline-none">
        {exercise.title}
      </h1>
      {/* Who had it in front of them before they came reads it there. */}
      {!page.newcomers && <p>{exercise.asks}</p>}
      <div className="flex items-center gap-3 pt-1">
        <SeatMarks names={view.names} className="-space-x-2" />
        {/* On a phone that somebody is away takes two lines, and that they are here takes one. */}
        <p role="status" className="flex min-h-[3.1em] min-w-0 items-center sm:min-h-[1.55em]">
          <span>{t(here ? 'here' : 'away', { name: isolated(partner) })}</span>
        </p>
      </div>
      <Planned session={page.session} view={view} />
    </header>
  )
}

function isHere({ presence }: Wire, { seat }: LobbyView): boolean {
  return presence.here.includes(partnerOf(seat))
}

function Planned({ session, view }: { session: string; view: LobbyView }) {
  const t = useTranslations('lobby')
  const { plannedFor } = view.at
  if (plannedFor === null) return null
  const beside = view.offsets?.[partnerOf(view.seat)]
  return (
    <div>
      <p className="text-lead">
        {t.rich('planned', { when: () => <TimeText at={plannedFor} as="moment" beside={beside} /> })}
      </p>
      <a href={`/api/sessions/${session}/planned.ics`} download className={buttonLook('plain', '-ms-3')}>
        {t('planned-calendar')}
      </a>
    </div>
  )
}
