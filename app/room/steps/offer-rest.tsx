'use client'
// An offer step with nothing to do for this seat: sealed, with the other, or settled.
import { useTranslations } from 'next-intl'
import { isText, useDraft, usePending, useRoom, useStepWords } from '#app/session/screen.tsx'
import { Button } from '#app/ui/button.tsx'
import { isErased } from '#shared/session/events.ts'
import type { OfferView, StepView } from '#shared/session/view-shape.ts'
import { Foot, FootWords, GoOn } from '../frame/foot.tsx'
import { StepPage } from '../frame/step-page.tsx'
import { ClosedCards } from '../shown/closed-cards.tsx'
import { OfferCard } from '../shown/offer-card.tsx'

type OfferRestProps = { step: StepView; of: string | null; offers: readonly OfferView[] }

export function OfferRest({ step, of, offers: seen }: OfferRestProps) {
  const offers = useSent(step.step, seen)
  const t = useTranslations('room.offer')
  const { seat } = useRoom()
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
  const { seat, locale } = useRoom()
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
  const t = useTranslations('room.given')
  const { send, seat, pending, saving } = useRoom()
  const mine = offers.find(({ asker }) => asker === seat)
  const [, setText] = useDraft(`${step.step}:offer`, '', isText)
  const takeBack = () => {
    const text = mine?.rounds.at(-1)?.text
    if (text && !isErased(text)) setText(text)
    send({ type: 'take-back', step: step.step })
  }
  return (
    <StepPage
      step={step}
      screen="sealed"
      foot={
        <Foot
          given
          beside={
            step.canTakeBack &&
            pending.length === 0 && (
              <Button tone="plain" onClick={takeBack}>
                {t('take-back')}
              </Button>
            )
          }
        >
          <FootWords>{t(saving === 'kept-here' ? 'kept' : saving === 'undecided' ? 'undecided' : 'opens')}</FootWords>
        </Foot>
      }
    >
      <ClosedCards step={step} />
      {mine && <OfferCard of={of} offer={mine} />}
    </StepPage>
  )
}
