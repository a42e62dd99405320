'use client'
// Asking for one small thing, read once as the other will hear it.
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { ActFoot, Foot } from '#app/session/frame/foot.tsx'
import { Pass } from '#app/session/frame/pass.tsx'
import { Readers } from '#app/session/frame/readers.tsx'
import { StepPage } from '#app/session/frame/step-page.tsx'
import { isText, useDraft, useNames, useReading, useScreen, useStepWords } from '#app/session/screen.tsx'
import { Button } from '#app/ui/button.tsx'
import { AreaField, focusAsked } from '#app/ui/field.tsx'
import { isErased } from '#shared/session/events.ts'
import { LONGEST } from '#shared/session/limits.ts'
import type { OfferView } from '#shared/session/part-shape.ts'
import type { StepView } from '#shared/session/view-shape.ts'
import { isWritten } from '#shared/text.ts'
import { Beat } from '../answering/beat.tsx'
import { StandsBeside } from '../answering/own-before.tsx'
import { OfferCard } from './card.tsx'

export function OfferAsk({ step }: { step: StepView }) {
  const t = useTranslations('room.offer')
  const a = useTranslations('room.answer')
  const words = useStepWords(step.step)
  const [text, setText] = useDraft(`${step.step}:offer`, '', isText)
  const [beat, setBeat] = useState(false)
  const { send } = useScreen()
  const { locale } = useReading()
  const readers = <Readers by={step.alone || step.speaker ? 'only-you-till-given' : 'only-you-yet'} />
  if (beat) {
    const asked = text.trim()
    const give = () => send({ type: 'offer', step: step.step, text: asked, locale })
    const value = { kind: 'text', text: asked } as const
    return <Beat {...{ step, value, readers }} screen="ask-beat" onGive={give} onChange={() => setBeat(false)} />
  }
  return (
    <StepPage
      step={step}
      screen="ask"
      readers={readers}
      foot={
        <Foot beside={<Pass step={step} />}>
          <Button className="w-full" disabled={!isWritten(text, LONGEST.ask)} onClick={() => setBeat(true)}>
            {a('done')}
          </Button>
        </Foot>
      }
    >
      <StandsBeside step={step} />
      <AreaField
        label={words.prompt}
        labelHidden
        value={text}
        onValue={setText}
        most={LONGEST.ask}
        hint={words.example && t('example', { example: words.example })}
      />
    </StepPage>
  )
}

type OfferWeighProps = { step: StepView; of: string | null; offer: OfferView; asks: number }

export function OfferWeigh({ step, of, offer, asks }: OfferWeighProps) {
  const t = useTranslations('room.offer')
  const { send } = useScreen()
  const { locale } = useReading()
  const { theirs } = useNames()
  const [again, setAgain] = useState(false)
  const [text, setText] = useDraft(`${step.step}:offer`, '', isText)
  const foot = again ? (
    <ActFoot
      act={t('ask')}
      disabled={!isWritten(text, LONGEST.ask)}
      onAct={() => send({ type: 'offer', step: step.step, text: text.trim(), locale })}
      back={t('choose-again')}
      onBack={() => setAgain(false)}
    />
  ) : (
    <WeighFoot step={step} offer={offer} asks={asks} onAgain={() => setAgain(true)} />
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
            most={LONGEST.ask}
            rows={2}
          />
        )}
      </div>
    </StepPage>
  )
}

type WeighFootProps = Omit<OfferWeighProps, 'of'> & { onAgain: () => void }

function WeighFoot({ step, offer, asks, onAgain }: WeighFootProps) {
  const t = useTranslations('room.offer')
  const { send } = useScreen()
  const response = offer.rounds.at(-1)?.response
  const refused = response && !isErased(response) && response.says === 'no'
  return (
    <Foot wide beside={<Pass step={step} />}>
      <div className="grid gap-2 sm:auto-cols-fr sm:grid-flow-col">
        <Button tone="soft" onClick={() => send({ type: 'accept-response', step: step.step })}>
          {t(refused ? 'take-it' : 'works')}
        </Button>
        {offer.rounds.length < asks && (
          <Button tone="soft" onClick={onAgain}>
            {t(refused ? 'ask-else' : 'ask-again')}
          </Button>
        )}
      </div>
    </Foot>
  )
}
