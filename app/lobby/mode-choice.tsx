'use client'
// How the two will be together: one press each. What each has chosen is openly shown to the other; the same choice by both begins it.
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { SeatMark } from '#app/ui/seat-mark.tsx'
import type { Command, Mode } from '#shared/session/commands.ts'
import { PARTNER_SEATS, partnerOf } from '#shared/session/seat.ts'
import type { LobbyView } from './lobby.tsx'

const MODES = ['in-one-place', 'on-a-call', 'apart'] as const satisfies readonly Mode[]

const CARD =
  'flex min-h-14 w-full items-center gap-3 rounded-control border border-edge bg-raised px-[min(1rem,4vw)] py-3 text-start transition-colors duration-150 hover:border-ink aria-pressed:border-accent aria-pressed:bg-lit aria-pressed:shadow-[inset_0_0_0_1px_var(--color-accent)]'

type ModeChoiceProps = { view: LobbyView; partner: string; send: (command: Command) => void }

export function ModeChoice({ view, partner, send }: ModeChoiceProps) {
  const t = useTranslations('lobby.mode')
  const { ready } = view.at
  // Shown at once; the view that comes back says the same.
  const [given, setGiven] = useState<Mode | null>(null)
  const mine = given ?? ready[view.seat]
  const theirs = ready[partnerOf(view.seat)]
  const give = (mode: Mode) => {
    setGiven(mode)
    send({ type: 'ready', mode })
  }
  const told = () => {
    if (!mine) return theirs ? t('theirs', { name: partner }) : t('hint')
    return t(theirs && theirs !== mine ? 'differ' : 'waiting', { name: partner })
  }
  return (
    <section aria-labelledby="mode">
      <h2 id="mode" className="mb-3 font-serif text-prompt">
        {t('title')}
      </h2>
      <div className="grid grid-cols-1 gap-2.5">
        {MODES.map((mode) => (
          <button key={mode} type="button" aria-pressed={mine === mode} onClick={() => give(mode)} className={CARD}>
            <span className="min-w-0 flex-1">
              <span className="block font-medium">{t(mode)}</span>
              <span className="block text-small text-quiet">{t(`${mode}-hint`)}</span>
            </span>
            <ChosenBy view={view} mode={mode} mine={mine} />
          </button>
        ))}
      </div>
      {/* Three lines on a phone: what the other chooses must not push down what is about to be pressed. */}
      <p role="status" className="mt-3 min-h-[4.65em] text-quiet sm:min-h-[3.1em]">
        {told()}
      </p>
    </section>
  )
}

function ChosenBy({ view, mode, mine }: { view: LobbyView; mode: Mode; mine: Mode | null }) {
  const t = useTranslations('lobby.mode')
  const seats = PARTNER_SEATS.filter((seat) => (seat === view.seat ? mine : view.at.ready[seat]) === mode)
  return (
    // It takes its place before anybody has chosen, so that the words beside it do not wrap anew when the other does.
    <span className="flex min-w-7 shrink-0 -space-x-1 rtl:space-x-reverse">
      {seats.map((seat) => (
        <span key={seat}>
          <SeatMark seat={seat} name={view.names[seat]} className="size-7" />
          <span className="sr-only">
            {t('chose', { who: seat === view.seat ? t('mine') : (view.names[seat] ?? '') })}
          </span>
        </span>
      ))}
    </span>
  )
}
