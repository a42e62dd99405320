'use client'
// One ask on its asker's card, with what was answered to it so far.
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { useNames, useReading } from '#app/session/screen.tsx'
import { SeatMark, seatLook } from '#app/ui/seat-mark.tsx'
import { isErased } from '#shared/session/events.ts'
import type { OfferRoundView, OfferView } from '#shared/session/part-shape.ts'
import { partnerOf } from '#shared/session/seat.ts'
import { answerWords } from '#shared/session/view-reading.ts'
import { ShownBody } from '../shown/answer-card.tsx'
import { ErasedWords, OwnText } from '../shown/own-text.tsx'

type ShownOffer = Pick<OfferView, 'asker' | 'original' | 'rounds'>
type OfferCardProps = { of: string | null; offer: ShownOffer; children?: ReactNode }

/** `of` is the earlier step whose sentence is asked for. */
export function OfferCard({ of: source, offer, children }: OfferCardProps) {
  const t = useTranslations('room.offer')
  const { names } = useReading()
  const { of, isMe } = useNames()
  const { asker, original } = offer
  const round = offer.rounds.at(-1)
  return (
    <article className="h-full overflow-clip rounded-card border border-line bg-raised shadow-rest">
      <header className={`flex min-h-12 items-center gap-2.5 px-4 py-2 ${seatLook(asker).wash}`}>
        <SeatMark seat={asker} name={names[asker]} className="size-7" />
        <h2 className="min-w-0 font-semibold">{isMe(asker) ? t('you-ask') : t('they-ask', { name: of(asker) })}</h2>
      </header>
      <div className="grid gap-4 px-4 py-4 sm:px-5">
        {round?.text != null ? (
          <div>
            <OwnText text={round.text} locale={round.locale} by={asker} />
          </div>
        ) : (
          original && source && <ShownBody step={source} seat={asker} shown={original} />
        )}
        {round?.response && <Answered round={round} offer={offer} />}
        {children}
      </div>
    </article>
  )
}

function Answered({ round: { response }, offer: { asker } }: { round: OfferRoundView; offer: ShownOffer }) {
  const t = useTranslations('room.offer')
  const { names } = useReading()
  const { of, isMe } = useNames()
  const other = partnerOf(asker)
  if (!response) return null
  return (
    <div className="flex items-start gap-3 border-t border-line pt-4">
      <SeatMark seat={other} name={names[other]} className="size-7" />
      <div className="min-w-0">
        <p className="text-small text-quiet">
          {isMe(other) ? t('you-answered') : t('they-answered', { name: of(other) })}
        </p>
        {isErased(response) ? (
          <ErasedWords />
        ) : (
          <>
            <p className="font-semibold">{t(`says.${response.says}`)}</p>
            {response.says !== 'yes' && (
              <p dir="auto" className="font-serif text-lead italic [overflow-wrap:anywhere]">
                {answerWords(response)}
              </p>
            )}
          </>
        )}
      </div>
    </div>
  )
}
