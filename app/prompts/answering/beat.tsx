'use client'
// The beat before a reveal: one's own answer on its card, as the other will meet it. Give it, or change it.
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { ActFoot } from '#app/session/frame/foot.tsx'
import { StepPage } from '#app/session/frame/step-page.tsx'
import { useNames, useReading, useScreen } from '#app/session/screen.tsx'
import type { AnswerValue } from '#shared/prompts/shapes.ts'
import type { StepView } from '#shared/session/view-shape.ts'
import { AnswerCard } from '../shown/answer-card.tsx'

type BeatProps = {
  step: StepView
  screen: string
  value: AnswerValue
  /** The step that it is a guess at. */
  guessed?: string | undefined
  readers: ReactNode
  onGive: () => void
  onChange: () => void
}

export function Beat({ step, screen, value, guessed, readers, onGive, onChange }: BeatProps) {
  const t = useTranslations('room.beat')
  const { seat } = useScreen().view
  const { locale } = useReading()
  const { theirs } = useNames()
  return (
    <StepPage
      step={step}
      screen={screen}
      why={t('why')}
      prompt={t('prompt', { name: theirs })}
      readers={readers}
      foot={<ActFoot act={t('give')} onAct={onGive} back={t('change')} onBack={onChange} />}
    >
      <AnswerCard
        step={step.step}
        seat={seat}
        shown={{ as: 'given', value, locale }}
        guessed={guessed}
        title={guessed && t('guess', { name: theirs })}
        foldable={false}
      />
    </StepPage>
  )
}
