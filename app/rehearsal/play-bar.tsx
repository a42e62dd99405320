'use client'
// The bar of a preview: play and pause, one command at a time, from the beginning; on a phone also whose side is in front.
import { ChevronRight, Pause, Play, RotateCcw } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '#app/ui/button.tsx'
import { PARTNER_SEATS, type PartnerSeat } from '#shared/session/seat.ts'
import type { Names } from './rehearsal.ts'
import type { Rehearsal } from './use-rehearsal.ts'

type PlayBarProps = {
  rehearsal: Rehearsal
  names: Names
  front: PartnerSeat
  onFront: (seat: PartnerSeat) => void
  /** A part of another page, in which one side stands behind the other however wide it is. */
  inset?: boolean
}

export function PlayBar({ rehearsal, names, front, onFront, inset = false }: PlayBarProps) {
  const t = useTranslations('preview')
  const { playing, goesOn, over, play, stepOn, startOver } = rehearsal
  const Sign = playing ? Pause : Play
  return (
    <div className={`border-b border-line bg-raised ${inset ? '' : 'max-lg:pt-(--bar) lg:relative lg:z-30 lg:pe-40'}`}>
      <div className="flex flex-wrap items-center gap-2 px-3 py-2">
        <Button tone="soft" onClick={() => play(!playing)} disabled={over}>
          <Sign aria-hidden="true" className="size-5" />
          {t(playing ? 'pause' : 'play')}
        </Button>
        <Button tone="soft" onClick={stepOn} disabled={!goesOn}>
          <ChevronRight aria-hidden="true" className="size-5" />
          {t('step')}
        </Button>
        <Button tone="plain" onClick={startOver}>
          <RotateCcw aria-hidden="true" className="size-4" />
          {t('start-over')}
        </Button>
        <p role="status" className="text-small text-quiet">
          {over ? t('over') : !goesOn && t('by-you')}
        </p>
      </div>
      <div className={`flex ${inset ? '' : 'lg:hidden'}`}>
        {PARTNER_SEATS.map((seat) => (
          <button
            key={seat}
            type="button"
            aria-pressed={front === seat}
            onClick={() => onFront(seat)}
            className="min-h-11 flex-1 border-b-3 border-transparent forced-colors:border-0 font-semibold aria-pressed:border-accent"
          >
            {names[seat]}
          </button>
        ))}
      </div>
    </div>
  )
}
