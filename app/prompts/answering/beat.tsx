'use client'
// The beat before a reveal: one's own answer on its card, as the other will meet it. Give it, or change it.
import { useTranslations } from 'next-intl'
import { Foot } from '#app/session/frame/foot.tsx'
import { Readers } from '#app/session/frame/readers.tsx'
import { StepPage } from '#app/session/frame/step-page.tsx'
import { useNames, useReading, useScreen } from '#app/session/screen.tsx'
import { Button } from '#app/ui/button.tsx'
import type { AnswerValue } from '#shared/prompts/prompts.ts'
import type { StepView } from '#shared/session/view-shape.ts'
import { AnswerCard } from '../shown/answer-card.tsx'
import { type AnswerPart, readBy } from './answer-part.ts'

type BeatProps = { step: StepView; part: AnswerPart; draft: AnswerValue; onGive: () => void; onChange: () => void }

export function Beat({ step, part, draft, onGive, onChange }: BeatProps) {
  const t = useTranslations('room.beat')
  const { seat } = useScreen().view
  const { locale } = useReading()
  const { theirs } = useNames()
  const guessed = part.prompt.kind === 'guess' ? part.prompt.of : undefined
  return (
    <StepPage
      step={step}
      screen="beat"
      why={t('why')}
      prompt={t('prompt', { name: theirs })}
      readers={<Readers by={readBy(step, part)} />}
      foot={
        <Foot
          beside={
            <Button tone="plain" onClick={onChange}>
              {t('change')}
            </Button>
          }
        >
          <Button className="w-full" onClick={onGive}>
            {t('give')}
          </Button>
        </Foot>
      }
    >
      <AnswerCard
        step={step.step}
        seat={seat}
        shown={{ as: 'given', value: draft, locale }}
        guessed={guessed}
        title={guessed && t('guess', { name: theirs })}
        foldable={false}
      />
    </StepPage>
  )
}
