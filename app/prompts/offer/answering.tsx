'use client'
// Answering what the other asks for. All answers are of equal weight.
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { ActFoot, Foot } from '#app/session/frame/foot.tsx'
import { Pass } from '#app/session/frame/pass.tsx'
import { Readers } from '#app/session/frame/readers.tsx'
import { StepPage } from '#app/session/frame/step-page.tsx'
import { isText, useDraft, useHost, useNames, useReading, useScreen, useStepWords } from '#app/session/screen.tsx'
import { Button } from '#app/ui/button.tsx'
import { AreaField, focusAsked } from '#app/ui/field.tsx'
import type { Response } from '#shared/session/commands.ts'
import { LONGEST } from '#shared/session/limits.ts'
import type { OfferView } from '#shared/session/part-shape.ts'
import type { StepView } from '#shared/session/view-shape.ts'
import { isWritten } from '#shared/text.ts'
import { Turning } from '../shown/turning.tsx'
import { OfferCard } from './card.tsx'

type Says = Response['says']
type Worded = Exclude<Says, 'yes'>
type OfferAnswerProps = { step: StepView; of: string | null; offer: OfferView; responses: readonly Says[] }

export function OfferAnswer({ step, of, offer, responses }: OfferAnswerProps) {
  const t = useTranslations('room.offer')
  const { send } = useScreen()
  const { locale } = useReading()
  const { theirs } = useNames()
  const { meanwhile } = useStepWords(step.step)
  const [says, setSays] = useState<Worded | null>(null)
  const [text, setText] = useDraft(`${step.step}:response`, '', isText)
  const foot = says ? (
    <ActFoot
      act={t('answer')}
      disabled={!(isWritten(text, LONGEST[says]) || (says === 'no' && text.trim() === ''))}
      onAct={() => send({ type: 'respond', step: step.step, response: inWords(says, text.trim()), locale })}
      back={t('choose-again')}
      onBack={() => setSays(null)}
    />
  ) : (
    <Ways step={step} responses={responses} onWorded={setSays} />
  )
  return (
    <StepPage
      step={step}
      screen={`answer-${offer.rounds.length}`}
      why={meanwhile ?? t(responses.includes('no') ? 'answer-why-no' : 'answer-why')}
      prompt={t('answer-prompt', { name: theirs })}
      readers={<Readers by="only-you-till-given" />}
      foot={foot}
    >
      <div className="grid grid-cols-1 gap-5">
        <Turning seats={[offer.asker]}>
          <OfferCard of={of} offer={offer} />
        </Turning>
        {says && (
          <AreaField
            key={says}
            ref={focusAsked}
            className="animate-arrive"
            label={t(`${says}-label`)}
            hint={t(`${says}-hint`)}
            value={text}
            onValue={setText}
            most={LONGEST[says]}
            rows={2}
          />
        )}
      </div>
    </StepPage>
  )
}

type WaysProps = { step: StepView; responses: readonly Says[]; onWorded: (says: Worded) => void }

function Ways({ step, responses, onWorded }: WaysProps) {
  const t = useTranslations('room.offer')
  const { send } = useScreen()
  const { locale } = useReading()
  const { theirs } = useNames()
  const host = useHost()
  const h = useTranslations('room.host.readers')
  const yes = () => send({ type: 'respond', step: step.step, response: { says: 'yes' }, locale })
  // [OF4] Where a no is among the answers, a pass is one.
  const asNo = () =>
    host?.here === 'in' ? h('pass-as-no', { name: theirs, host: host.name }) : t('pass-as-no', { name: theirs })
  return (
    <Foot wide beside={<Pass step={step} says={responses.includes('no') ? asNo() : undefined} />}>
      <div className="grid gap-2 sm:auto-cols-fr sm:grid-flow-col">
        {responses.map((says) => (
          <Button key={says} tone="soft" onClick={says === 'yes' ? yes : () => onWorded(says)}>
            {t(`say-${says}`)}
          </Button>
        ))}
      </div>
    </Foot>
  )
}

function inWords(says: Worded, words: string): Response {
  if (says === 'no') return { says, ...(words && { text: words }) }
  return says === 'later' ? { says, when: words } : { says, text: words }
}
