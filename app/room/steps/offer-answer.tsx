'use client'
// Answering what the other asks for. Three answers of equal weight; each keeps the thread.
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '#app/ui/button.tsx'
import { AreaField } from '#app/ui/field.tsx'
import type { Response } from '#shared/session/commands.ts'
import type { OfferView, StepView } from '#shared/session/view-shape.ts'
import { Foot } from '../frame/foot.tsx'
import { Pass } from '../frame/pass.tsx'
import { StepPage } from '../frame/step-page.tsx'
import { isText, useDraft, useNames, useRoom, useStepWords } from '../room.tsx'
import { OfferCard } from '../shown/offer-card.tsx'
import { Turning } from '../shown/turning.tsx'
import { isWritten } from './draft.ts'

const MOST = { later: 120, smaller: 240 } as const

type OfferAnswerProps = { step: StepView; of: string | null; offer: OfferView }

export function OfferAnswer({ step, of, offer }: OfferAnswerProps) {
  const t = useTranslations('room.offer')
  const { send, locale } = useRoom()
  const { theirs } = useNames()
  const words = useStepWords(step.step)
  const [says, setSays] = useState<'later' | 'smaller' | null>(null)
  const respond = (response: Response) => send({ type: 'respond', step: step.step, response, locale })
  return (
    <StepPage
      step={step}
      screen={`answer-${offer.rounds.length}`}
      why={words.meanwhile ?? t('answer-why')}
      prompt={t('answer-prompt', { name: theirs })}
      foot={
        <Foot wide beside={!says && <Pass step={step} />}>
          {!says && (
            <div className="grid gap-2 sm:grid-cols-3">
              <Button tone="soft" onClick={() => respond({ says: 'yes' })}>
                {t('say-yes')}
              </Button>
              <Button tone="soft" onClick={() => setSays('later')}>
                {t('say-later')}
              </Button>
              <Button tone="soft" onClick={() => setSays('smaller')}>
                {t('say-smaller')}
              </Button>
            </div>
          )}
        </Foot>
      }
    >
      <div className="grid gap-4">
        <Turning seat={offer.asker}>
          <OfferCard of={of} offer={offer} />
        </Turning>
        {says && <Worded key={says} step={step} says={says} onGive={respond} onBack={() => setSays(null)} />}
      </div>
    </StepPage>
  )
}

type WordedProps = {
  step: StepView
  says: 'later' | 'smaller'
  onGive: (response: Response) => void
  onBack: () => void
}

function Worded({ step, says, onGive, onBack }: WordedProps) {
  const t = useTranslations('room.offer')
  const [text, setText] = useDraft(`${step.step}:response`, '', isText)
  const words = text.trim()
  const give = () => onGive(says === 'later' ? { says, when: words } : { says, text: words })
  return (
    <div className="animate-arrive rounded-card border border-edge bg-raised p-4">
      <AreaField
        label={t(`${says}-label`)}
        hint={t(`${says}-hint`)}
        value={text}
        onValue={setText}
        most={MOST[says]}
        rows={2}
      />
      <div className="mt-3 flex flex-wrap gap-2">
        <Button className="flex-1" disabled={!isWritten(words, MOST[says])} onClick={give}>
          {t('answer')}
        </Button>
        <Button tone="plain" onClick={onBack}>
          {t('choose-again')}
        </Button>
      </div>
    </div>
  )
}
