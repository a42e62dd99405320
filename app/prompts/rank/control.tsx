'use client'
// An order of a few: each is placed by pressing it in turn, then moved by dragging with touch, mouse or keys, or by two buttons. Where each came to lie is said aloud.
import {
  type Announcements,
  closestCenter,
  DndContext,
  type DragEndEvent,
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core'
import {
  arrayMove,
  SortableContext,
  sortableKeyboardCoordinates,
  useSortable,
  verticalListSortingStrategy,
} from '@dnd-kit/sortable'
import { ChevronDown, ChevronUp, GripVertical, Plus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useId, useRef } from 'react'
import { useReading, useScreen, useStepWords } from '#app/session/screen.tsx'
import { useSay } from '#app/session/voice.tsx'
import { Button } from '#app/ui/button.tsx'
import { shuffled } from '#shared/session/shuffled.ts'
import type { ControlProps } from '../controls.tsx'

export function RankControl(props: ControlProps<'rank'>) {
  const { step, asked, prompt, value, onValue } = props
  const t = useTranslations('room.rank')
  const { seat } = useScreen().view
  const { drafts } = useReading()
  const words = useStepWords(step)
  const say = useSay()
  const whole = useRef<HTMLDivElement>(null)
  const { order } = value
  const nameOf = (option: string) => words.options?.[option] ?? option
  const waiting = shuffled(prompt.options, `${drafts.place} ${asked}`, seat).filter((one) => !order.includes(one))
  // What was pressed is gone from where it lay: the keyboard's place goes to what lies there now, or to the way back.
  const stay = (selector: string, at: number) =>
    requestAnimationFrame(() => {
      const left = [...(whole.current?.querySelectorAll<HTMLElement>(selector) ?? [])]
      const next = left[Math.min(at, left.length - 1)] ?? whole.current?.querySelector<HTMLElement>('[data-take-out]')
      next?.focus()
    })
  const place = (option: string, at: number) => {
    onValue({ kind: 'rank', order: [...order, option] })
    say(t('moved', { name: nameOf(option), place: order.length + 1, count: prompt.options.length }))
    stay('[data-waiting]', at)
  }
  const takeOut = () => {
    const last = order.at(-1)
    if (last === undefined) return
    onValue({ kind: 'rank', order: order.slice(0, -1) })
    say(t('taken-out', { name: nameOf(last) }))
    if (order.length === 1) stay('[data-waiting]', 0)
  }
  return (
    <div ref={whole}>
      <p className="mb-2 text-small text-quiet">{t(waiting.length > 0 ? 'tap' : 'how')}</p>
      {order.length > 0 && <Placed {...props} nameOf={nameOf} />}
      {order.length > 0 && (
        <Button tone="plain" data-take-out className="mt-1" onClick={takeOut}>
          {t('take-out')}
        </Button>
      )}
      <RankWaiting waiting={waiting} nameOf={nameOf} onPlace={place} />
    </div>
  )
}

type PlacedProps = ControlProps<'rank'> & { nameOf: (option: string) => string }

function Placed({ value, onValue, nameOf }: PlacedProps) {
  const t = useTranslations('room.rank')
  const say = useSay()
  const id = useId()
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  )
  const { order } = value
  const move = (from: number, to: number) => {
    const moved = order[from]
    if (!moved || to < 0 || to >= order.length || from === to) return
    onValue({ kind: 'rank', order: arrayMove(order, from, to) })
    say(t('moved', { name: nameOf(moved), place: to + 1, count: order.length }))
  }
  const dropped = ({ active, over }: DragEndEvent) => {
    if (over) move(order.indexOf(String(active.id)), order.indexOf(String(over.id)))
  }
  return (
    <DndContext
      id={id}
      sensors={sensors}
      collisionDetection={closestCenter}
      onDragEnd={dropped}
      accessibility={{
        announcements: announcements(t, order, nameOf),
        screenReaderInstructions: { draggable: t('keys') },
      }}
    >
      <SortableContext items={order} strategy={verticalListSortingStrategy}>
        <ol aria-label={t('placed')} className="grid grid-cols-1 gap-1.5">
          {order.map((option, at) => (
            <RankRow
              key={option}
              id={option}
              name={nameOf(option)}
              at={at}
              count={order.length}
              onMove={(by) => move(at, at + by)}
            />
          ))}
        </ol>
      </SortableContext>
    </DndContext>
  )
}

type Words = ReturnType<typeof useTranslations<'room.rank'>>

function announcements(t: Words, order: readonly string[], nameOf: (option: string) => string): Announcements {
  const place = (id: string | number) => order.indexOf(String(id)) + 1
  const count = order.length
  return {
    onDragStart: ({ active }) => t('lifted', { name: nameOf(String(active.id)), place: place(active.id), count }),
    onDragOver: ({ active, over }) =>
      over ? t('over', { name: nameOf(String(active.id)), place: place(over.id), count }) : undefined,
    onDragEnd: () => undefined,
    onDragCancel: ({ active }) => t('put-back', { name: nameOf(String(active.id)), place: place(active.id), count }),
  }
}

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
      className={`flex min-h-12 flex-wrap items-center gap-1 rounded-control border bg-raised ps-1 ${isDragging ? 'relative z-10 border-accent shadow-lifted' : 'border-edge'}`}
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
      <span className="min-w-0 grow basis-24 py-1 leading-snug font-medium hyphens-auto">{name}</span>
      <span className="ms-auto flex">
        <Step label={t('up', { name })} disabled={at === 0} onPress={press(-1)} sign={ChevronUp} />
        <Step label={t('down', { name })} disabled={at === count - 1} onPress={press(1)} sign={ChevronDown} />
      </span>
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

type WaitingProps = {
  waiting: readonly string[]
  nameOf: (option: string) => string
  onPlace: (option: string, at: number) => void
}

export function RankWaiting({ waiting, nameOf, onPlace }: WaitingProps) {
  const t = useTranslations('room.rank')
  const id = useId()
  if (waiting.length === 0) return null
  return (
    <div className="mt-4">
      <p id={id} className="mb-2 text-small text-quiet">
        {t('waiting', { count: waiting.length })}
      </p>
      <ul aria-labelledby={id} className="grid grid-cols-1 gap-1.5">
        {waiting.map((option, at) => (
          <li key={option}>
            <button
              type="button"
              data-waiting
              aria-label={t('place', { name: nameOf(option) })}
              onClick={() => onPlace(option, at)}
              className="flex min-h-12 w-full items-center gap-2 rounded-control border border-dashed border-edge px-3 py-1 text-start hover:border-ink"
            >
              <Plus aria-hidden="true" className="size-5 shrink-0 text-quiet" />
              <span className="min-w-0 flex-1 leading-snug font-medium hyphens-auto">{nameOf(option)}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
