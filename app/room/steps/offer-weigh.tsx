'use client'
// The one who asked weighs the answer: it works, or it is asked once more in another way.
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '#app/ui/button.tsx'
import { AreaField } from '#app/ui/field.tsx'
import type { OfferView, StepView } from '#shared/session/view-shape.ts'
import { Foot } from '../frame/foot.tsx'
import { Pass } from '../frame/pass.tsx'
import { StepPage } from '../frame/step-page.tsx'
import { isText, useDraft, useNames, useRoom } from '../room.tsx'
import { OfferCard } from '../shown/offer-card.tsx'
import { isWritten } from './draft.ts'
import { OFFER_MOST } from './offer-ask.tsx'

const ROUNDS = 4

type OfferWeighProps = { step: StepView; of: string | null; offer: OfferView }

export function OfferWeigh({ step, of, offer }: OfferWeighProps) {
  const t = useTranslations('room.offer')
  const { send } = useRoom()
  const { theirs } = useNames()
  const [again, setAgain] = useState(false)
  return (
    <StepPage
      step={step}
      screen={`weigh-${offer.rounds.length}`}
      why={t('weigh-why')}
      prompt={t('weigh-prompt', { name: theirs })}
      foot={
        <Foot wide beside={!again && <Pass step={step} />}>
          {!again && (
            <div className="grid auto-cols-fr grid-flow-col gap-2">
              <Button tone="soft" onClick={() => send({ type: 'accept-response', step: step.step })}>
                {t('works')}
              </Button>
              {offer.rounds.length < ROUNDS && (
                <Button tone="soft" onClick={() => setAgain(true)}>
                  {t('ask-again')}
                </Button>
              )}
            </div>
          )}
        </Foot>
      }
    >
      <div className="grid gap-4">
        <OfferCard of={of} offer={offer} />
        {again && <AskAgain step={step} onBack={() => setAgain(false)} />}
      </div>
    </StepPage>
  )
}

function AskAgain({ step, onBack }: { step: StepView; onBack: () => void }) {
  const t = useTranslations('room.offer')
  const { send, locale } = useRoom()
  const [text, setText] = useDraft(`${step.step}:offer`, '', isText)
  return (
    <div className="animate-arrive rounded-card border border-edge bg-raised p-4">
      <AreaField
        label={t('again-label')}
        hint={t('again-hint')}
        value={text}
        onValue={setText}
        most={OFFER_MOST}
        rows={2}
      />
      <div className="mt-3 flex flex-wrap gap-2">
        <Button
          className="flex-1"
          disabled={!isWritten(text, OFFER_MOST)}
          onClick={() => send({ type: 'offer', step: step.step, text: text.trim(), locale })}
        >
          {t('ask')}
        </Button>
        <Button tone="plain" onClick={onBack}>
          {t('choose-again')}
        </Button>
      </div>
    </div>
  )
}
