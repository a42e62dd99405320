'use client'
// The cover between two turns on one phone: whose screen comes next, and nothing of it. What it covers is not in the page.
import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { Button } from '#app/ui/button.tsx'
import { ByHand } from '#app/ui/by-hand.tsx'
import { isolated } from '#app/ui/isolated.ts'
import { PageFrame } from '#app/ui/page-frame.tsx'
import { SeatMarks } from '#app/ui/seat-mark.tsx'
import type { ScreenTurn } from '#shared/session/one-phone.ts'
import { PARTNER_SEATS, type PartnerSeat } from '#shared/session/seat.ts'
import type { View } from '#shared/session/view-shape.ts'

type CoverProps = {
  turn: ScreenTurn
  names: View['names']
  onLift: () => void
  /** Who may still look at what they have given, and how. */
  back: { seat: PartnerSeat; look: () => void } | null
}

export function Cover({ turn, names, onLift, back }: CoverProps) {
  const t = useTranslations('room.one-phone')
  const heading = useRef<HTMLHeadingElement>(null)
  // What stood here before is gone, and the keyboard's and the reader's place with it.
  useEffect(() => heading.current?.focus(), [])
  const nameOf = (seat: PartnerSeat) => isolated(names[seat] ?? '')
  const both = turn === 'both'
  return (
    <PageFrame
      bar={null}
      foot={
        <div className="grid grid-cols-1 gap-1.5">
          {back && (
            <Button tone="plain" onClick={back.look}>
              {t('look-back', { name: nameOf(back.seat) })}
            </Button>
          )}
          <Button className="w-full" onClick={onLift}>
            {both ? t('lift-both') : t('lift', { name: nameOf(turn) })}
          </Button>
        </div>
      }
    >
      <div data-cover={turn} className="grid min-h-[58dvh] animate-fade place-content-center gap-5 text-center">
        <SeatMarks
          names={names}
          seats={both ? PARTNER_SEATS : [turn]}
          className="justify-center -space-x-3"
          size="size-20"
        />
        <h1 ref={heading} tabIndex={-1} className="font-serif text-title text-balance outline-none">
          {both ? (
            <ByHand hand={t('together')} table={t('together-table')} />
          ) : (
            <ByHand hand={t('hand', { name: nameOf(turn) })} table={t('hand-table', { name: nameOf(turn) })} />
          )}
        </h1>
        <p className="text-lead">{both ? t('together-text') : t('only', { name: nameOf(turn) })}</p>
        {!both && <p className="mx-auto max-w-[34ch] text-small text-quiet">{t('blind')}</p>}
      </div>
    </PageFrame>
  )
}
