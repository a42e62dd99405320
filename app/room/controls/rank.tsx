'use client'
// An order of a few, by dragging with touch, mouse or keys, or by the two buttons beside each. Where each came to lie is said aloud.
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
import { arrayMove, SortableContext, sortableKeyboardCoordinates, verticalListSortingStrategy } from '@dnd-kit/sortable'
import { useTranslations } from 'next-intl'
import { useId } from 'react'
import type { AnswerValue } from '#shared/session/answer.ts'
import { useSay } from '../frame/voice.tsx'
import { useStepWords } from '../room.tsx'
import type { ControlProps } from './control.tsx'
import { RankRow } from './rank-row.tsx'

type Rank = Extract<AnswerValue, { kind: 'rank' }>

export function RankControl({ step, value, onValue }: ControlProps<'rank', Rank>) {
  const t = useTranslations('room.rank')
  const words = useStepWords(step)
  const say = useSay()
  const id = useId()
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  )
  const { order } = value
  const nameOf = (option: string) => words.options?.[option] ?? option
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
    <div>
      <p id={`${id}-how`} className="mb-2 text-small text-quiet">
        {t('how')}
      </p>
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
          <ol aria-describedby={`${id}-how`} className="grid grid-cols-1 gap-1.5">
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
    </div>
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
