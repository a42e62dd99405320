'use client'
// Asking for something small, and being free to answer: yes, not now but then, something smaller, or no.
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Foot, FootWords, GoOn } from '#app/session/frame/foot.tsx'
import { StepPage } from '#app/session/frame/step-page.tsx'
import { isText, useDraft, usePending, useReading, useScreen, useStepWords } from '#app/session/screen.tsx'
import { rulesOf } from '#shared/exercises/edition.ts'
import { isErased } from '#shared/session/events.ts'
import type { OfferView } from '#shared/session/part-shape.ts'
import type { PartnerSeat } from '#shared/session/seat.ts'
import type { StepView } from '#shared/session/view-shape.ts'
import { GivenFoot, useGivenWords } from '../answering/given.tsx'
import { Meanwhile } from '../answering/meanwhile.tsx'
import { ClosedCards } from '../shown/closed-cards.tsx'
import type { ScreenProps } from '../step.tsx'
import { OfferAnswer } from './answering.tsx'
import { OfferAsk, OfferWeigh } from './asking.tsx'
import { OfferCard } from './card.tsx'

/** Where the view names none: the first edition's. */
const BEFORE = rulesOf({})

export function OfferStep({ step, part }: ScreenProps<'offer'>) {
  const { seat } = useScreen().view
  const front = useFront(part.offers, step.step)
  const of = part.prompt.of ?? null
  if (!front) {
    const listening = part.offers.every(({ asker, stage }) => asker !== seat && stage === 'sealed')
    return listening ? <Meanwhile step={step} /> : <OfferRest step={step} of={of} offers={part.offers} />
  }
  const key = `${front.asker}:${front.stage}:${front.rounds.length}`
  if (front.stage === 'to-ask') return <OfferAsk key={key} step={step} />
  const { responses, asks } = part.rules ?? BEFORE
  if (front.stage === 'to-answer') {
    return <OfferAnswer key={key} step={step} of={of} offer={front} responses={responses} />
  }
  return <OfferWeigh key={key} step={step} of={of} offer={front} asks={asks} />
}

/** The ask that this seat has something to do in. What is in front stays there until it is done. */
function useFront(offers: readonly OfferView[], step: string): OfferView | undefined {
  const { seat } = useScreen().view
  const asking = usePending('offer', step)
  const accepting = usePending('accept-response', step)
  const responding = usePending('respond', step)
  const passing = usePending('pass', step)
  const [held, hold] = useState<PartnerSeat | null>(null)
  const mine = offers.filter(({ asker, stage }) => {
    if (passing) return false
    if (asker !== seat) return stage === 'to-answer' && !responding
    return (stage === 'to-ask' || stage === 'to-weigh') && !asking && !accepting
  })
  const front = mine.find(({ asker }) => asker === held) ?? mine.find(({ asker }) => asker !== seat) ?? mine[0]
  if (front && front.asker !== held) hold(front.asker)
  return front
}

type OfferRestProps = { step: StepView; of: string | null; offers: readonly OfferView[] }

export function OfferRest({ step, of, offers: seen }: OfferRestProps) {
  const offers = useSent(step.step, seen)
  const t = useTranslations('room.offer')
  const { seat } = useScreen().view
  const words = useStepWords(step.step)
  const sealed = offers.some(({ asker, stage }) => asker === seat && stage === 'sealed')
  const settled = offers.every((offer) => offer.settled)
  if (sealed) return <Sealed step={step} of={of} offers={offers} />
  return (
    <StepPage
      step={step}
      screen={settled ? 'settled' : 'waiting'}
      why={settled ? t('settled-why') : words.why}
      prompt={settled ? t('settled-prompt') : words.prompt}
      foot={<Foot given>{settled ? <GoOn step={step} /> : <FootWords>{t('with-them')}</FootWords>}</Foot>}
    >
      <div className={`grid gap-4 ${offers.length > 1 ? 'sm:grid-cols-2' : ''}`}>
        {offers.map((offer) => (
          <OfferCard key={offer.asker} of={of} offer={offer}>
            {offer.settled && offer.settled !== 'yes' && (
              <p className="font-serif italic text-quiet">{t(`settled.${offer.settled}`)}</p>
            )}
          </OfferCard>
        ))}
      </div>
    </StepPage>
  )
}

/** With this device's own ask in its place while it is still on its way. */
function useSent(step: string, offers: readonly OfferView[]): readonly OfferView[] {
  const { seat } = useScreen().view
  const { locale } = useReading()
  const asking = usePending('offer', step)
  if (!asking) return offers
  const round = { text: asking.text, response: null, locale }
  return offers.map((offer) => {
    if (offer.asker !== seat) return offer
    const stage = offer.stage === 'to-ask' ? 'sealed' : 'to-answer'
    return { ...offer, stage, rounds: [...offer.rounds, round] }
  })
}

function Sealed({ step, of, offers }: OfferRestProps) {
  const { send, view } = useScreen()
  const { seat } = view
  const words = useGivenWords('opens')
  const mine = offers.find(({ asker }) => asker === seat)
  const [, setText] = useDraft(`${step.step}:offer`, '', isText)
  const takeBack = () => {
    const text = mine?.rounds.at(-1)?.text
    if (text && !isErased(text)) setText(text)
    send({ type: 'take-back', step: step.step })
  }
  return (
    <StepPage step={step} screen="sealed" foot={<GivenFoot step={step} words={words} onTakeBack={takeBack} />}>
      <ClosedCards step={step} />
      {mine && <OfferCard of={of} offer={mine} />}
    </StepPage>
  )
}
