'use client'
// The one who asked weighs the answer: it works, or it is asked once more in another way.
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { focusAsked } from '#app/session/focus.ts'
import { isText, useDraft, useNames, useRoom } from '#app/session/screen.tsx'
import { Button } from '#app/ui/button.tsx'
import { AreaField } from '#app/ui/field.tsx'
import type { OfferView, StepView } from '#shared/session/view-shape.ts'
import { isWritten } from '#shared/text.ts'
import { Foot } from '../frame/foot.tsx'
import { Pass } from '../frame/pass.tsx'
import { StepPage } from '../frame/step-page.tsx'
import { OfferCard } from '../shown/offer-card.tsx'
import { OFFER_MOST } from './offer-ask.tsx'

const ROUNDS = 4

type OfferWeighProps = { step: StepView; of: string | null; offer: OfferView }

export function OfferWeigh({ step, of, offer }: OfferWeighProps) {
  const t = useTranslations('room.offer')
  const { theirs } = useNames()
  const [again, setAgain] = useState(false)
  const [text, setText] = useDraft(`${step.step}:offer`, '', isText)
  const foot = again ? (
    <AgainFoot step={step} text={text.trim()} onBack={() => setAgain(false)} />
  ) : (
    <WeighFoot step={step} offer={offer} onAgain={() => setAgain(true)} />
  )
  return (
    <StepPage
      step={step}
      screen={`weigh-${offer.rounds.length}`}
      why={t('weigh-why')}
      prompt={t('weigh-prompt', { name: theirs })}
      foot={foot}
    >
      <div className="grid grid-cols-1 gap-5">
        <OfferCard of={of} offer={offer} />
        {again && (
          <AreaField
            ref={focusAsked}
            className="animate-arrive"
            label={t('again-label')}
            hint={t('again-hint')}
            value={text}
            onValue={setText}
            most={OFFER_MOST}
            rows={2}
          />
        )}
      </div>
    </StepPage>
  )
}

type WeighFootProps = { step: StepView; offer: OfferView; onAgain: () => void }

function WeighFoot({ step, offer, onAgain }: WeighFootProps) {
  const t = useTranslations('room.offer')
  const { send } = useRoom()
  return (
    <Foot wide beside={<Pass step={step} />}>
      <div className="grid gap-2 sm:auto-cols-fr sm:grid-flow-col">
        <Button tone="soft" onClick={() => send({ type: 'accept-response', step: step.step })}>
          {t('works')}
        </Button>
        {offer.rounds.length < ROUNDS && (
          <Button tone="soft" onClick={onAgain}>
            {t('ask-again')}
          </Button>
        )}
      </div>
    </Foot>
  )
}

function AgainFoot({ step, text, onBack }: { step: StepView; text: string; onBack: () => void }) {
  const t = useTranslations('room.offer')
  const { send, locale } = useRoom()
  const back = (
    <Button tone="plain" onClick={onBack}>
      {t('choose-again')}
    </Button>
  )
  return (
    <Foot beside={back}>
      <Button
        className="w-full"
        disabled={!isWritten(text, OFFER_MOST)}
        onClick={() => send({ type: 'offer', step: step.step, text, locale })}
      >
        {t('ask')}
      </Button>
    </Foot>
  )
}
