'use client'
// How the two will be together. Each one's choice is openly shown to the other; the same choice by both begins it.
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '#app/ui/button.tsx'
import { ChoiceCards } from '#app/ui/choice-cards.tsx'
import { SeatMark } from '#app/ui/seat-mark.tsx'
import type { Command, Mode } from '#shared/session/commands.ts'
import { PARTNER_SEATS, partnerOf } from '#shared/session/seat.ts'
import type { LobbyView } from './lobby.tsx'

const MODES = ['in-one-place', 'on-a-call', 'apart'] as const satisfies readonly Mode[]

type ModeChoiceProps = { view: LobbyView; partner: string | null; send: (command: Command) => void }

export function ModeChoice({ view, partner, send }: ModeChoiceProps) {
  const t = useTranslations('lobby.mode')
  const { ready } = view.at
  const [picked, setPicked] = useState<Mode | null>(null)
  // Shown at once; the view that comes back says the same.
  const [given, setGiven] = useState<Mode | null>(null)
  const mine = given ?? ready[view.seat]
  const marked = picked ?? mine
  const theirs = ready[partnerOf(view.seat)]
  // Said in a step of its own: walking through the ways by arrow keys must not begin anything.
  const give = () => {
    if (!marked) return
    setGiven(marked)
    send({ type: 'ready', mode: marked })
  }
  const told = () => {
    if (!mine || mine !== marked) return t('hint')
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
        chosen={marked ? [marked] : []}
        onChosen={([mode]) => mode && setPicked(mode)}
      />
      {/* Three lines on a phone: what the other chooses must not push down what is about to be pressed. */}
      <p role="status" className="mt-3 mb-2 min-h-[4.65em] text-quiet sm:min-h-[3.1em]">
        {told()}
      </p>
      <Button className="w-full" onClick={give} disabled={!marked || mine === marked}>
        {t('give')}
      </Button>
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
