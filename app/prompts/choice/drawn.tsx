'use client'
// The loop as far as it has opened, from both sides. What opens now is drawn last.
import { useTranslations } from 'next-intl'
import { useInOrder, useNames, useReading } from '#app/session/screen.tsx'
import { InWords } from '#app/ui/in-words.tsx'
import { LoopFigure, type LoopSide } from '#app/ui/loop-figure.tsx'
import type { LoopView } from '#shared/session/part-shape.ts'
import type { PartnerSeat } from '#shared/session/seat.ts'

type LoopPart = keyof LoopView
const PARTS = ['starts', 'moves', 'gives', 'reached'] as const satisfies readonly LoopPart[]

type LoopDrawnProps = { loop: LoopView; opening: readonly LoopPart[]; drawing: boolean }

export function LoopDrawn({ loop, opening, drawing }: LoopDrawnProps) {
  const t = useTranslations('room.shown')
  const { names, words } = useReading()
  const { of } = useNames()
  const seats = useInOrder()
  const parts = PARTS.slice(0, Math.max(...opening.map((part) => PARTS.indexOf(part))) + 1)
  const told = (part: LoopPart, seat: PartnerSeat) => {
    const { [part]: opened } = loop
    const shown = opened?.[seat]
    if (!opened || shown?.as !== 'given' || shown.value.kind !== 'choice') return []
    const options = words.script.steps[opened.step]?.options
    const text = shown.value.chosen.map((id) => options?.[id] ?? id).join(' · ')
    return [{ id: part, label: t(`loop.${part}`), text, fresh: drawing && opening.includes(part) }]
  }
  const sideOf = (seat: PartnerSeat): LoopSide => ({
    seat,
    name: names[seat],
    title: of(seat),
    parts: parts.filter((part) => part !== 'reached').flatMap((part) => told(part, seat)),
    reached: parts.includes('reached') ? (told('reached', seat)[0] ?? null) : null,
  })
  const says = seats.map((seat) =>
    [`${of(seat)}.`, ...parts.flatMap((part) => told(part, seat).map(({ label, text }) => `${label}: ${text}.`))].join(
      ' ',
    ),
  )
  return (
    <>
      <LoopFigure sides={[sideOf(seats[0]), sideOf(seats[1])]} />
      <InWords label={t('in-words')} says={says} />
    </>
  )
}
