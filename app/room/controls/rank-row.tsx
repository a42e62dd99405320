'use client'
// One row of an order: its place, a grip to drag it by, and a button up and one down.
import { useSortable } from '@dnd-kit/sortable'
import { ChevronDown, ChevronUp, GripVertical } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'

type RankRowProps = { id: string; name: string; at: number; count: number; onMove: (by: 1 | -1) => void }

export function RankRow({ id, name, at, count, onMove }: RankRowProps) {
  const t = useTranslations('room.rank')
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, transform, transition, isDragging } = useSortable({
    id,
  })
  const pressed = useRef<HTMLButtonElement | null>(null)
  // [SE10] Moving a row in the page can drop the keyboard's place; it goes back to the button that was pressed.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the place is what may have been lost when the row moved
  useEffect(() => {
    pressed.current?.focus()
    pressed.current = null
  }, [at])
  const press = (by: 1 | -1) => (event: { currentTarget: HTMLButtonElement }) => {
    pressed.current = event.currentTarget
    onMove(by)
  }
  return (
    <li
      ref={setNodeRef}
      style={{ transform: transform ? `translate3d(0, ${transform.y}px, 0)` : undefined, transition }}
      className={`flex min-h-12 items-center gap-1 rounded-control border bg-raised ps-1 ${isDragging ? 'relative z-10 border-accent shadow-lifted' : 'border-edge'}`}
    >
      <button
        type="button"
        ref={setActivatorNodeRef}
        {...attributes}
        {...listeners}
        aria-label={t('grip', { name, place: at + 1, count })}
        className="grid h-[48px] w-[40px] shrink-0 cursor-grab touch-none place-items-center rounded-small text-quiet hover:text-ink active:cursor-grabbing"
      >
        <GripVertical aria-hidden="true" className="size-5" />
      </button>
      <span aria-hidden="true" className="min-w-5 shrink-0 pe-1 font-serif text-lead tabular-nums text-quiet">
        {at + 1}
      </span>
      <span className="min-w-0 flex-1 py-1 leading-snug font-medium [overflow-wrap:anywhere] hyphens-auto">{name}</span>
      <Step label={t('up', { name })} disabled={at === 0} onPress={press(-1)} sign={ChevronUp} />
      <Step label={t('down', { name })} disabled={at === count - 1} onPress={press(1)} sign={ChevronDown} />
    </li>
  )
}

type StepProps = {
  label: string
  disabled: boolean
  onPress: (event: { currentTarget: HTMLButtonElement }) => void
  sign: typeof ChevronUp
}

function Step({ label, disabled, onPress, sign: Sign }: StepProps) {
  return (
    <button
      type="button"
      aria-label={label}
      aria-disabled={disabled}
      onClick={(event) => !disabled && onPress(event)}
      className="grid size-[44px] shrink-0 place-items-center rounded-small text-ink hover:bg-sunken aria-disabled:opacity-25 aria-disabled:hover:bg-transparent"
    >
      <Sign aria-hidden="true" className="size-5" />
    </button>
  )
}
