'use client'
// [AN11] A prompt whose answer stays on this device: nothing written here is sent. On a phone that two share there is no field at all.
import { useTranslations } from 'next-intl'
import { GoOnFoot } from '#app/session/frame/foot.tsx'
import { Readers } from '#app/session/frame/readers.tsx'
import { StepPage } from '#app/session/frame/step-page.tsx'
import { useDraft, useScreen } from '#app/session/screen.tsx'
import { blankOf, isDraftOf } from '#shared/prompts/drafts.ts'
import type { AnswerValue } from '#shared/prompts/shapes.ts'
import { Control } from '../controls.tsx'
import type { ScreenProps } from '../step.tsx'
import { keptName } from './kept-name.ts'
import { StandsBeside } from './own-before.tsx'

export function KeptStep(props: ScreenProps<'kept'>) {
  const t = useTranslations('room.kept')
  const { onePhone } = useScreen()
  const { step } = props
  if (!onePhone) return <Writing {...props} />
  return (
    <StepPage step={step} screen="kept" foot={<GoOnFoot step={step} />}>
      <p className="font-serif text-lead italic">{t('think')}</p>
    </StepPage>
  )
}

function Writing({ step, part: { prompt } }: ScreenProps<'kept'>) {
  const blank = blankOf(prompt, null)
  const [draft, setDraft] = useDraft<AnswerValue>(keptName(step.step), blank, isDraftOf(blank))
  return (
    <StepPage step={step} screen="kept" readers={<Readers by="kept-here" />} foot={<GoOnFoot step={step} />}>
      <StandsBeside step={step} />
      <Control
        step={step.step}
        asked={step.step}
        prompt={prompt}
        target={null}
        ownWords={[]}
        value={draft}
        onValue={setDraft}
      />
    </StepPage>
  )
}
