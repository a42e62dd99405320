'use client'
// How the two will be together. Each one's choice is openly shown to the other; the same choice by both begins it.
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Command, Mode } from '#shared/session/commands.ts'
import { PARTNER_SEATS, partnerOf } from '#shared/session/seat.ts'
import { ChoiceCards } from '../choice-cards.tsx'
import { SeatMark } from '../seat-mark.tsx'
import type { LobbyView } from './lobby.tsx'

const MODES: readonly Mode[] = ['in-one-place', 'on-a-call', 'apart']

type ModeChoiceProps = { view: LobbyView; partner: string | null; send: (command: Command) => void }

export function ModeChoice({ view, partner, send }: ModeChoiceProps) {
  const t = useTranslations('lobby.mode')
  const { ready } = view.at
  // Shown at once; the view that comes back says the same.
  const [picked, setPicked] = useState<Mode | null>(null)
  const mine = picked ?? ready[view.seat]
  const theirs = ready[partnerOf(view.seat)]
  const choose = (mode: Mode) => {
    setPicked(mode)
    send({ type: 'ready', mode })
  }
  const told = () => {
    if (!mine) return t('hint')
    if (!partner) return t('waiting-unnamed')
    return theirs && theirs !== mine ? t('differ', { name: partner }) : t('waiting', { name: partner })
  }
  return (
    <section>
      <ChoiceCards
        legend={<span className="font-serif text-prompt font-normal">{t('title')}</span>}
        options={MODES.map((mode) => ({
          value: mode,
          label: t(mode),
          hint: t(`${mode}-hint`),
          beside: <ChosenBy view={view} mode={mode} mine={mine} />,
        }))}
        chosen={mine ? [mine] : []}
        onChosen={([mode]) => mode && choose(mode)}
      />
      <p role="status" className="mt-3 min-h-[2.9em] text-quiet">
        {told()}
      </p>
    </section>
  )
}

function ChosenBy({ view, mode, mine }: { view: LobbyView; mode: Mode; mine: Mode | null }) {
  const t = useTranslations('lobby.mode')
  const seats = PARTNER_SEATS.filter((seat) => (seat === view.seat ? mine : view.at.ready[seat]) === mode)
  if (seats.length === 0) return null
  return (
    <span className="flex shrink-0 -space-x-1 rtl:space-x-reverse">
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
