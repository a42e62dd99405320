'use client'
// The beat before a reveal: one's own words on their cards, as the other will meet them. Give them, or change the last.
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
  readers: ReactNode
  onGive: () => void
  onChange: () => void
}

export function Beat({ step, screen, value, readers, onGive, onChange }: BeatProps) {
  const t = useTranslations('room.beat')
  const { seat } = useScreen().view
  const { locale, words } = useReading()
  const { theirs } = useNames()
  const last = { step: step.step, shown: { as: 'given', value, locale } } as const
  const all = [...(step.beat ?? []), last]
  return (
    <StepPage
      step={step}
      screen={screen}
      why={t('why')}
      prompt={t('prompt', { name: theirs })}
      readers={readers}
      foot={<ActFoot act={t('give')} onAct={onGive} back={t('change')} onBack={onChange} />}
    >
      <div className="grid grid-cols-1 gap-4">
        {all.map(({ step: of, shown }) => (
          <AnswerCard
            key={of}
            step={of}
            seat={seat}
            shown={shown}
            title={all.length > 1 ? words.script.steps[of]?.asked : undefined}
            foldable={false}
          />
        ))}
      </div>
    </StepPage>
  )
}
