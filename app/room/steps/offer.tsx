'use client'
// Asking for something small, and being free to answer: yes, not now but then, or something smaller.
import { useState } from 'react'
import { usePending, useRoom } from '#app/session/screen.tsx'
import type { PartnerSeat } from '#shared/session/seat.ts'
import type { OfferView, Part, StepView } from '#shared/session/view-shape.ts'
import { Meanwhile } from './meanwhile.tsx'
import { OfferAnswer } from './offer-answer.tsx'
import { OfferAsk } from './offer-ask.tsx'
import { OfferRest } from './offer-rest.tsx'
import { OfferWeigh } from './offer-weigh.tsx'

export type OfferPart = Extract<Part, { kind: 'offer' }>

export function OfferStep({ step, part }: { step: StepView; part: OfferPart }) {
  const { seat } = useRoom()
  const front = useFront(part.offers, step.step)
  const of = part.prompt.of ?? null
  if (!front) {
    const listening = part.offers.every(({ asker, stage }) => asker !== seat && stage === 'sealed')
    return listening ? <Meanwhile step={step} /> : <OfferRest step={step} of={of} offers={part.offers} />
  }
  const key = `${front.asker}:${front.stage}:${front.rounds.length}`
  if (front.stage === 'to-ask') return <OfferAsk key={key} step={step} />
  if (front.stage === 'to-answer') return <OfferAnswer key={key} step={step} of={of} offer={front} />
  return <OfferWeigh key={key} step={step} of={of} offer={front} />
}

/** The ask that this seat has something to do in. What is in front stays there until it is done. */
function useFront(offers: readonly OfferView[], step: string): OfferView | undefined {
  const { seat } = useRoom()
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
