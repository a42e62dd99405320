'use client'
// Asking for one small thing, read once as the other will hear it.
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { isText, useDraft, useNames, useRoom, useStepWords } from '#app/session/screen.tsx'
import { Button } from '#app/ui/button.tsx'
import { AreaField } from '#app/ui/field.tsx'
import type { StepView } from '#shared/session/view-shape.ts'
import { isWritten } from '#shared/text.ts'
import { Foot } from '../frame/foot.tsx'
import { Pass } from '../frame/pass.tsx'
import { Readers } from '../frame/readers.tsx'
import { StepPage } from '../frame/step-page.tsx'
import { AnswerCard } from '../shown/answer-card.tsx'

export const OFFER_MOST = 240

export function OfferAsk({ step }: { step: StepView }) {
  const t = useTranslations('room.offer')
  const a = useTranslations('room.answer')
  const words = useStepWords(step.step)
  const [text, setText] = useDraft(`${step.step}:offer`, '', isText)
  const [beat, setBeat] = useState(false)
  const readers = <Readers by={step.speaker ? 'only-you-till-given' : 'only-you-yet'} />
  if (beat) return <OfferBeat step={step} text={text.trim()} readers={readers} onChange={() => setBeat(false)} />
  return (
    <StepPage
      step={step}
      screen="ask"
      readers={readers}
      foot={
        <Foot beside={<Pass step={step} />}>
          <Button className="w-full" disabled={!isWritten(text, OFFER_MOST)} onClick={() => setBeat(true)}>
            {a('done')}
          </Button>
        </Foot>
      }
    >
      <AreaField
        label={words.prompt}
        labelHidden
        value={text}
        onValue={setText}
        most={OFFER_MOST}
        hint={words.example && t('example', { example: words.example })}
      />
    </StepPage>
  )
}

type OfferBeatProps = { step: StepView; text: string; readers: React.ReactNode; onChange: () => void }

function OfferBeat({ step, text, readers, onChange }: OfferBeatProps) {
  const t = useTranslations('room.beat')
  const { send, seat, locale } = useRoom()
  const { theirs } = useNames()
  return (
    <StepPage
      step={step}
      screen="ask-beat"
      why={t('why')}
      prompt={t('prompt', { name: theirs })}
      readers={readers}
      foot={
        <Foot
          beside={
            <Button tone="plain" onClick={onChange}>
              {t('change')}
            </Button>
          }
        >
          <Button className="w-full" onClick={() => send({ type: 'offer', step: step.step, text, locale })}>
            {t('give')}
          </Button>
        </Foot>
      }
    >
      <AnswerCard
        step={step.step}
        seat={seat}
        shown={{ as: 'given', value: { kind: 'text', text }, locale }}
        foldable={false}
      />
    </StepPage>
  )
}
