'use client'
// What a saying-back is made of on the screen: the covered or open original, and the rounds so far. Rounds are staying, never failing.
import { useTranslations } from 'next-intl'
import { useNames, useReading } from '#app/session/screen.tsx'
import { SeatMark, SeatMarks, seatLook } from '#app/ui/seat-mark.tsx'
import { isErased } from '#shared/session/events.ts'
import type { MirrorRoundView, MirrorView, Shown } from '#shared/session/part-shape.ts'
import { type PartnerSeat, partnerOf } from '#shared/session/seat.ts'
import type { StepView } from '#shared/session/view-shape.ts'
import { AnswerCard } from '../shown/answer-card.tsx'
import { OwnText } from '../shown/own-text.tsx'

type MirrorOriginalProps = { of: string; speaker: PartnerSeat; shown: Shown }

/** `of` is the step they were given in. */
export function MirrorOriginal({ of, speaker, shown }: MirrorOriginalProps) {
  const t = useTranslations('room.mirror')
  const names = useNames()
  const title = names.isMe(speaker) ? t('yours') : t('theirs', { name: names.of(speaker) })
  return <AnswerCard step={of} seat={speaker} shown={shown} title={title} />
}

/** The words to be said back, folded away. They are not on this device. */
export function Covered({ step, speaker }: { step: StepView; speaker: PartnerSeat }) {
  const t = useTranslations('room.mirror')
  const { names } = useReading()
  const { of } = useNames()
  return (
    <p className={`mb-4 flex items-center gap-3 rounded-card border border-line px-4 py-3 ${seatLook(speaker).wash}`}>
      <SeatMark seat={speaker} name={names[speaker]} className="size-7" />
      <span className="min-w-0">
        {t('covered', { name: of(speaker) })}
        {!step.enters && ` ${t('covered-enters')}`}
      </span>
    </p>
  )
}

type SaidBack = { mirror: Pick<MirrorView, 'speaker'>; round: MirrorRoundView }

export function Round({ mirror, round }: SaidBack) {
  const t = useTranslations('room.mirror')
  const { names } = useReading()
  const { of, isMe } = useNames()
  const sayer = partnerOf(mirror.speaker)
  return (
    <article className="overflow-clip rounded-card border border-line bg-raised shadow-rest">
      <header className={`flex min-h-12 items-center gap-2.5 px-4 py-2 ${seatLook(sayer).wash}`}>
        <SeatMark seat={sayer} name={names[sayer]} className="size-7" />
        <h2 className="font-semibold">{isMe(sayer) ? t('you-said') : t('they-said', { name: of(sayer) })}</h2>
      </header>
      <div className="px-4 py-4 sm:px-5">
        <OwnText text={round.text} locale={round.locale} by={sayer} />
        {round.heard && <Verdict mirror={mirror} round={round} />}
      </div>
    </article>
  )
}

function Verdict({ mirror, round }: SaidBack) {
  const t = useTranslations('room.mirror')
  const { of, isMe } = useNames()
  if (!round.heard) return null
  const who = isMe(mirror.speaker) ? t('you') : of(mirror.speaker)
  return (
    <div className="mt-4 border-t border-line pt-3">
      <p className="text-small text-quiet">{t('verdict', { name: who, heard: t(`heard.${round.heard}`) })}</p>
      {round.missing && !isErased(round.missing) && (
        <p dir="auto" className="mt-1 font-serif text-lead italic [overflow-wrap:anywhere]">
          {round.missing}
        </p>
      )}
    </div>
  )
}

/** [RM31] What "that's it" comes to, for whoever reads it. `speaker`: whose words were said back. */
export function useHeardWords(): (speaker: PartnerSeat) => string {
  const t = useTranslations('room.mirror')
  const { of, isMe } = useNames()
  return (speaker) => {
    const sayer = partnerOf(speaker)
    if (isMe(speaker)) return t('heard-you', { name: of(sayer) })
    return isMe(sayer)
      ? t('you-heard', { name: of(speaker) })
      : t('heard-other', { name: of(sayer), other: of(speaker) })
  }
}

/** Where somebody is busy with another round: in the foot, so that nothing moves under their hands. */
export function HeardLine({ mirrors }: { mirrors: readonly MirrorView[] }) {
  const words = useHeardWords()
  const { names } = useReading()
  return mirrors.filter(isHeard).map(({ speaker }) => (
    <p key={speaker} className="mb-1.5 flex animate-arrive items-center justify-center gap-2 font-serif text-lead">
      <SeatMarks names={names} className="-space-x-2" size="size-6" />
      {words(speaker)}
    </p>
  ))
}

export function isHeard({ settled }: Pick<MirrorView, 'settled'>): boolean {
  return settled === 'fitted'
}
