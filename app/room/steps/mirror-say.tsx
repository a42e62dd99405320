'use client'
// Saying it back from memory. The original is not on this device until it fits.
import { useTranslations } from 'next-intl'
import { isText, useDraft, useNames, useRoom, useStepWords } from '#app/session/screen.tsx'
import { Button } from '#app/ui/button.tsx'
import { AreaField } from '#app/ui/field.tsx'
import type { MirrorView, StepView } from '#shared/session/view-shape.ts'
import { isWritten } from '#shared/text.ts'
import { Foot } from '../frame/foot.tsx'
import { Pass } from '../frame/pass.tsx'
import { Readers } from '../frame/readers.tsx'
import { StepPage } from '../frame/step-page.tsx'
import { Covered, Round } from './mirror-rounds.tsx'

const MOST = 600

export function MirrorSay({ step, mirror }: { step: StepView; mirror: MirrorView }) {
  const t = useTranslations('room.mirror')
  const { send, locale } = useRoom()
  const { theirs } = useNames()
  const words = useStepWords(step.step)
  const before = mirror.rounds.at(-1)
  const [text, setText] = useDraft(`${step.step}:mirror`, '', isText)
  return (
    <StepPage
      step={step}
      screen={`say-${mirror.rounds.length}`}
      why={before ? t('staying', { round: mirror.rounds.length + 1 }) : undefined}
      readers={<Readers by="only-you-till-given" />}
      foot={
        <Foot beside={<Pass step={step} />}>
          <Button
            className="w-full"
            disabled={!isWritten(text, MOST)}
            onClick={() => send({ type: 'mirror', step: step.step, text: text.trim(), locale })}
          >
            {t('say')}
          </Button>
        </Foot>
      }
    >
      {before ? (
        <div className="mb-4">
          <Round mirror={mirror} round={before} />
        </div>
      ) : (
        <Covered speaker={mirror.speaker} />
      )}
      <AreaField
        label={words.prompt}
        labelHidden
        placeholder={t('placeholder', { name: theirs })}
        value={text}
        onValue={setText}
        most={MOST}
      />
    </StepPage>
  )
}
