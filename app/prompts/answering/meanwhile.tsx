'use client'
// The screen of the one who is not asked just now: something good to do, and nothing about how far the other is.
import { useTranslations } from 'next-intl'
import { GoOnFoot } from '#app/session/frame/foot.tsx'
import { StepPage } from '#app/session/frame/step-page.tsx'
import { useHost, useNames, useStepWords } from '#app/session/screen.tsx'
import type { StepView } from '#shared/session/view-shape.ts'
import { StandsBeside } from './own-before.tsx'
import { QuietBreath } from './quiet-breath.tsx'

export function Meanwhile({ step }: { step: StepView }) {
  const t = useTranslations('room.meanwhile')
  const words = useStepWords(step.step)
  const h = useTranslations('room.host.brought')
  const { theirs } = useNames()
  const host = useHost()
  const brought = step.brought && host
  return (
    <StepPage
      step={step}
      screen="meanwhile"
      why={brought ? h('meanwhile', { name: theirs, host: host.name }) : t('why', { name: theirs })}
      prompt={words.meanwhile ?? t('prompt')}
      foot={<GoOnFoot step={step} till={brought ? h('listen') : t('by-itself')} />}
    >
      <StandsBeside step={step} />
      <QuietBreath />
    </StepPage>
  )
}
