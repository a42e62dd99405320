'use client'
// An order of a few: pressing one gives it the next place, pressing it again takes it back. What has a place is dragged by its whole row, or
// moved by two buttons.
import { useTranslations } from 'next-intl'
import { useId, useRef } from 'react'
import { useReading, useScreen, useStepWords } from '#app/session/screen.tsx'
import { useSay } from '#app/session/voice.tsx'
import { shuffled } from '#shared/session/shuffled.ts'
import type { ControlProps } from '../controls.tsx'
import { Placed } from './placed.tsx'

export function RankControl({ step, asked, prompt, value: { order }, onValue }: ControlProps<'rank'>) {
  const t = useTranslations('room.rank')
  const { seat } = useScreen().view
  const { drafts } = useReading()
  const words = useStepWords(step)
  const say = useSay()
  const whole = useRef<HTMLDivElement>(null)
  const nameOf = (option: string) => words.options?.[option] ?? option
  const count = prompt.options.length
  const waiting = shuffled(prompt.options, `${drafts.place} ${asked}`, seat).filter((one) => !order.includes(one))
  const give = (next: string[]) => onValue({ kind: 'rank', order: next })
  // [RM33] What was pressed is gone from where it lay: the keyboard's place goes to what lies there now, or to what is left.
  const stay = (list: 'placed' | 'waiting', at: number) =>
    requestAnimationFrame(() => {
      const all = [...(whole.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])]
      const left = all.filter(({ dataset }) => dataset.row === list)
      const next = left[Math.min(at, left.length - 1)] ?? all.at(-1)
      // It scrolls there where it must, so that what is pressed next is never under the foot.
      next?.focus()
    })
  const place = (option: string, at: number) => {
    give([...order, option])
    say(t('moved', { name: nameOf(option), place: order.length + 1, count }))
    stay('waiting', at)
  }
  const takeOut = (option: string, at: number) => {
    give(order.filter((one) => one !== option))
    say(t('taken-out', { name: nameOf(option) }))
    stay('placed', at)
  }
  const move = (next: string[], moved: string) => {
    give(next)
    say(t('moved', { name: nameOf(moved), place: next.indexOf(moved) + 1, count }))
  }
  return (
    <div ref={whole}>
      <p className="mb-2 text-small text-quiet">{t(waiting.length > 0 ? 'tap' : 'how')}</p>
      {order.length > 0 && <Placed {...{ order, count, nameOf }} onMove={move} onTakeOut={takeOut} />}
      <RankWaiting waiting={waiting} nameOf={nameOf} onPlace={place} />
    </div>
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
    <>
      <p id={id} className="sr-only">
        {t('waiting', { count: waiting.length })}
      </p>
      <ul aria-labelledby={id} className="mt-1 grid grid-cols-1 gap-1">
        {waiting.map((option, at) => (
          <li key={option}>
            <button
              type="button"
              data-row="waiting"
              aria-label={t('place', { name: nameOf(option) })}
              onClick={() => onPlace(option, at)}
              className="flex min-h-11 w-full scroll-mb-10 items-center gap-2 rounded-control border border-dashed border-edge ps-2 pe-3 py-1 text-start hover:border-ink"
            >
              <span aria-hidden="true" className="w-9 shrink-0 text-center text-lead text-quiet">
                ·
              </span>
              <span className="min-w-0 flex-1 leading-snug font-medium hyphens-auto">{nameOf(option)}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}
