'use client'
// [RM37] What has its place in an order. A row is dragged from anywhere on it: on a touch screen it is held for a moment first, or taken by its
// grip at once, so that the page still scrolls under a finger. Its number follows while it is under way.
import {
  closestCenter,
  DndContext,
  type DragEndEvent,
  MouseSensor,
  type PointerSensorOptions,
  TouchSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core'
import { arrayMove, SortableContext, useSortable, verticalListSortingStrategy } from '@dnd-kit/sortable'
import { ChevronDown, ChevronUp, GripVertical } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useId, useRef } from 'react'

type PlacedProps = {
  order: readonly string[]
  /** How many there are, placed or not. */
  count: number
  nameOf: (option: string) => string
  onMove: (order: string[], moved: string) => void
  onTakeOut: (option: string, at: number) => void
}

const HELD: PointerSensorOptions = {
  activationConstraint: { delay: 180, tolerance: 8 },
  bypassActivationConstraint: ({ event }) => event.target instanceof Element && !!event.target.closest('[data-grip]'),
}
const DRAGGED: PointerSensorOptions = { activationConstraint: { distance: 6 } }

// What is moved by keys is said by whoever moves it; the library's own words are English.
const SILENT = {
  announcements: {
    onDragStart: () => undefined,
    onDragOver: () => undefined,
    onDragEnd: () => undefined,
    onDragCancel: () => undefined,
  },
  screenReaderInstructions: { draggable: '' },
}

export function Placed({ order, count, nameOf, onMove, onTakeOut }: PlacedProps) {
  const t = useTranslations('room.rank')
  const id = useId()
  const sensors = useSensors(useSensor(MouseSensor, DRAGGED), useSensor(TouchSensor, HELD))
  const move = (from: number, to: number) => {
    const moved = order[from]
    if (!moved || to < 0 || to >= order.length || from === to) return
    onMove(arrayMove([...order], from, to), moved)
  }
  const dropped = ({ active, over }: DragEndEvent) => {
    if (over) move(order.indexOf(String(active.id)), order.indexOf(String(over.id)))
  }
  return (
    <DndContext id={id} sensors={sensors} collisionDetection={closestCenter} onDragEnd={dropped} accessibility={SILENT}>
      <SortableContext items={[...order]} strategy={verticalListSortingStrategy}>
        <ol aria-label={t('placed')} className="grid grid-cols-1 gap-1">
          {order.map((option, at) => (
            <RankRow
              key={option}
              id={option}
              name={nameOf(option)}
              at={at}
              last={order.length - 1}
              count={count}
              onMove={(by) => move(at, at + by)}
              onTakeOut={() => onTakeOut(option, at)}
            />
          ))}
        </ol>
      </SortableContext>
    </DndContext>
  )
}

type RankRowProps = {
  id: string
  name: string
  at: number
  /** The lowest place that has somebody. */
  last: number
  count: number
  onMove: (by: 1 | -1) => void
  onTakeOut: () => void
}

function RankRow({ id, name, at, last, count, onMove, onTakeOut }: RankRowProps) {
  const t = useTranslations('room.rank')
  const { listeners, setNodeRef, transform, transition, isDragging, newIndex } = useSortable({ id })
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
      {...listeners}
      style={{ transform: transform ? `translate3d(0, ${transform.y}px, 0)` : undefined, transition }}
      className={`flex min-h-11 touch-manipulation items-stretch rounded-control border bg-raised select-none ${isDragging ? 'relative z-10 border-accent shadow-lifted' : 'border-edge'}`}
    >
      <span
        aria-hidden="true"
        data-grip
        className="grid w-9 shrink-0 cursor-grab touch-none place-items-center text-quiet active:cursor-grabbing"
      >
        <GripVertical className="size-4.5" />
      </span>
      <button
        type="button"
        data-row="placed"
        aria-label={t('take-out', { name, place: at + 1, count })}
        onClick={onTakeOut}
        className="flex min-h-11 min-w-0 flex-1 scroll-mb-10 items-center gap-2 rounded-small py-1 text-start"
      >
        <span className="min-w-5 shrink-0 font-serif text-lead tabular-nums text-quiet">{newIndex + 1}</span>
        <span className="min-w-0 flex-1 leading-snug font-medium hyphens-auto">{name}</span>
      </button>
      <Step label={t('up', { name })} disabled={at === 0} onPress={press(-1)} sign={ChevronUp} />
      <Step label={t('down', { name })} disabled={at === last} onPress={press(1)} sign={ChevronDown} />
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
      className="grid w-[44px] shrink-0 place-items-center rounded-small text-ink hover:bg-sunken aria-disabled:opacity-25 aria-disabled:hover:bg-transparent"
    >
      <Sign aria-hidden="true" className="size-5" />
    </button>
  )
}
