'use client'
// One partner's open answer on its card: whose it is, what they gave, and a way to fold it away on this device alone.
import { useTranslations } from 'next-intl'
import { type ReactNode, useId } from 'react'
import { useDraft, useNames, useReading } from '#app/session/screen.tsx'
import { SeatMark, seatLook } from '#app/ui/seat-mark.tsx'
import type { Shown } from '#shared/session/part-shape.ts'
import type { PartnerSeat } from '#shared/session/seat.ts'
import { OpenedAnswer } from '../opened.tsx'
import { ErasedWords } from './own-text.tsx'

type AnswerCardProps = {
  step: string
  seat: PartnerSeat
  shown: Shown
  /** The step that a guess is of. */
  guessed?: string
  title?: ReactNode
  foldable?: boolean
  children?: ReactNode
}

const isFold = (kept: unknown): kept is boolean => typeof kept === 'boolean'

export function AnswerCard({ step, seat, shown, guessed, title, foldable = true, children }: AnswerCardProps) {
  const t = useTranslations('room.shown')
  const { names } = useReading()
  const { of } = useNames()
  // [RS8]
  const [folded, fold] = useDraft(`folded:${step}:${seat}`, false, isFold)
  const body = useId()
  return (
    <article className="flex h-full flex-col overflow-clip rounded-card border border-line bg-raised shadow-rest">
      <header className={`flex min-h-12 min-w-0 flex-wrap items-center gap-2.5 px-4 py-2 ${seatLook(seat).wash}`}>
        <SeatMark seat={seat} name={names[seat]} className="size-7" />
        <h2 className="min-w-0 flex-[1_1_6ch] font-semibold">{title ?? of(seat)}</h2>
        {foldable && (
          <button
            type="button"
            aria-expanded={!folded}
            aria-controls={body}
            onClick={() => fold(!folded)}
            className="-my-2 -me-2 min-h-11 shrink-0 rounded-small px-2 text-small text-ink underline decoration-1 underline-offset-4 hover:decoration-2"
          >
            {t(folded ? 'unfold' : 'fold')}
          </button>
        )}
      </header>
      <div id={body} className="flex-1 px-4 py-4 sm:px-5">
        {folded ? (
          <p className="text-small text-quiet italic">{t('folded')}</p>
        ) : (
          (children ?? <ShownBody {...{ step, seat, shown, guessed }} />)
        )}
      </div>
    </article>
  )
}

export function ShownBody({ step, seat, shown, guessed }: Omit<AnswerCardProps, 'title' | 'foldable' | 'children'>) {
  const t = useTranslations('room.shown')
  const { of, isMe } = useNames()
  if (shown.as === 'erased') return <ErasedWords />
  if (shown.as === 'passed') {
    return (
      <p className="font-serif text-lead text-quiet italic">
        {isMe(seat) ? t('passed-you') : t('passed', { name: of(seat) })} {shown.note && t(shown.note)}
      </p>
    )
  }
  return <OpenedAnswer step={step} value={shown.value} locale={shown.locale} seat={seat} guessed={guessed} />
}
