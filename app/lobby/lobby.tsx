'use client'
// Before it begins: who, what, how long, and how to be together. It shows what each has openly chosen and nothing else of them.
import { useTranslations } from 'next-intl'
import { type ReactNode, useLayoutEffect, useRef } from 'react'
import { AtTheDoor } from '#app/invite/at-the-door.tsx'
import { InvitePartner } from '#app/invite/invite.tsx'
import type { Wire } from '#app/line/use-line.ts'
import { KeepMyPlace } from '#app/places/keep-my-place.tsx'
import { PrivateSection } from '#app/private/section.tsx'
import type { SessionPage } from '#app/session/screen.tsx'
import { Breath } from '#app/ui/breath.tsx'
import { buttonLook } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { isolated } from '#app/ui/isolated.ts'
import { SeatShape } from '#app/ui/seat-mark.tsx'
import { TimeText } from '#app/ui/time-text.tsx'
import { SeatName } from '#app/ui/words.tsx'
import type { Exercise } from '#app/words/library.ts'
import type { Presence } from '#shared/protocol.ts'
import { PARTNER_SEATS, partnerOf } from '#shared/session/seat.ts'
import type { View } from '#shared/session/view-shape.ts'
import { HouseRules, LobbyHead } from './every-lobby.tsx'
import { ModeChoice } from './mode-choice.tsx'
import { SharePhone } from './share-phone.tsx'
import { SuggestionMade, SuggestSomething } from './suggestions.tsx'

export type LobbyView = Omit<View, 'at'> & { at: Extract<View['at'], { phase: 'lobby' }> }

type LobbyProps = {
  page: SessionPage
  wire: Wire
  view: LobbyView
  /** The server's clock. Keep its identity between renders. */
  now: () => number
  /** One's own first steps, to be answered before it begins. */
  ahead?: ReactNode
}

export function Lobby({ page, wire, view, now, ahead }: LobbyProps) {
  const { session, exercises, runBy, asked } = page
  const { presence, send } = wire
  const t = useTranslations('lobby')
  const partner = view.names[partnerOf(view.seat)]
  const exercise = exercises.find(({ id }) => id === view.exercise.id)
  if (!exercise) return null
  const expecting = partner === null
  return (
    <div className="grid grid-cols-1 gap-10">
      <WhoAndWhat view={view} exercise={exercise} presence={presence} />
      <AtTheDoor session={session} knocking={presence.knocking} />
      {view.at.plannedFor && (
        <div>
          <p className="text-lead">
            {t.rich('planned', {
              when: () => (
                <TimeText at={view.at.plannedFor ?? 0} as="moment" beside={view.offsets?.[partnerOf(view.seat)]} />
              ),
            })}
          </p>
          <a href={`/api/sessions/${session}/planned.ics`} download className={buttonLook('plain', '-ms-3')}>
            {t('planned-calendar')}
          </a>
        </div>
      )}
      <SuggestionMade view={view} exercises={exercises} send={send} />
      {expecting && view.seat === 'first' && <InviteCard session={session} exercise={exercise} now={now} />}
      {expecting && <SharePhone session={session} />}
      {page.newcomers && <PrivateSection />}
      <ModeChoice view={view} partner={partner && isolated(partner)} send={send} />
      {asked}
      {!expecting && <SuggestSomething view={view} exercises={exercises} now={now} send={send} />}
      {expecting && <Breath />}
      {ahead && (
        <section aria-labelledby="ahead" className="grid grid-cols-1 gap-4">
          <h2 id="ahead" className="font-serif text-prompt">
            {t('ahead')}
          </h2>
          {ahead}
        </section>
      )}
      <HouseRules runBy={runBy} expecting={expecting} />
      <KeepMyPlace now={now} unaided={expecting} />
    </div>
  )
}

// The invitation, for as long as the place is open. When it goes, what somebody was looking at stays where it is on the screen.
type InviteCardProps = { session: string; exercise: Exercise; now: () => number }

function InviteCard({ session, exercise, now }: InviteCardProps) {
  const t = useTranslations('lobby.invite')
  const place = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const card = place.current
    // Here the card still stands; at the end of this turn it is gone, and nothing has been drawn yet.
    return () => {
      const keep = card && lookedAt(card)
      if (keep) queueMicrotask(keep)
    }
  }, [])
  return (
    <div ref={place}>
      <Card aria-labelledby="invite">
        <h2 id="invite" className="mb-5 font-serif text-prompt">
          {t('title')}
        </h2>
        <InvitePartner session={session} exercise={exercise} now={now} />
      </Card>
    </div>
  )
}

/**
 * Notes what lies in the middle of the screen now. What it gives is called once the card has gone: it scrolls that back to its place, or
 * to the top if it has gone too.
 */
function lookedAt(card: HTMLElement): (() => void) | null {
  const page = card.parentElement
  const middle = [...(page?.children ?? [])].find((part) => part.getBoundingClientRect().bottom > innerHeight / 2)
  const top = middle?.getBoundingClientRect().top ?? 0
  return () => {
    if (!page?.isConnected) return
    if (middle?.isConnected) scrollBy({ top: middle.getBoundingClientRect().top - top, behavior: 'instant' })
    else scrollTo({ top: 0 })
  }
}

type WhoAndWhatProps = { view: LobbyView; exercise: Exercise; presence: Presence }

/** The exercise, the two of them, and the change from an empty place to somebody being here. */
function WhoAndWhat({ view, exercise, presence }: WhoAndWhatProps) {
  const t = useTranslations('lobby')
  const theirs = partnerOf(view.seat)
  const partner = view.names[theirs]
  const here = presence.here.includes(theirs)
  return (
    <LobbyHead exercise={exercise}>
      <ul className="flex flex-wrap gap-x-6 gap-y-3 pt-2">
        {PARTNER_SEATS.map((seat) => {
          const name = view.names[seat]
          return <li key={seat}>{name ? <SeatName seat={seat} name={name} /> : <OpenPlace words={t('alone')} />}</li>
        })}
      </ul>
      {/* On a phone that somebody is away takes two lines, and that they are here takes one. */}
      <p role="status" className="min-h-[3.1em] text-quiet sm:min-h-[1.55em]">
        {partner ? t(here ? 'here' : 'away', { name: isolated(partner) }) : t('need-not-wait')}
      </p>
    </LobbyHead>
  )
}

function OpenPlace({ words }: { words: string }) {
  return (
    <span className="inline-flex items-center gap-2.5 text-quiet">
      <svg viewBox="0 0 40 40" aria-hidden="true" className="size-8 shrink-0 opacity-45">
        <SeatShape seat="second" />
      </svg>
      {words}
    </span>
  )
}
