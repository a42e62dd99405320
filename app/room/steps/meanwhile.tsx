'use client'
// The screen of the one who is not asked just now: something good to do, and nothing about how far the other is.
import { useTranslations } from 'next-intl'
import type { StepView } from '#shared/session/view-shape.ts'
import { Foot, FootWords, GoOn } from '../frame/foot.tsx'
import { StepPage } from '../frame/step-page.tsx'
import { useNames, useStepWords } from '../room.tsx'

export function Meanwhile({ step }: { step: StepView }) {
  const t = useTranslations('room.meanwhile')
  const words = useStepWords(step.step)
  const { theirs } = useNames()
  return (
    <StepPage
      step={step}
      screen="meanwhile"
      why={t('why', { name: theirs })}
      prompt={words.meanwhile ?? t('prompt')}
      foot={<Foot>{step.goOn === 'not-yet' ? <FootWords>{t('by-itself')}</FootWords> : <GoOn step={step} />}</Foot>}
    />
  )
}
