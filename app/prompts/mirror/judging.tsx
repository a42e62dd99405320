'use client'
// The one who spoke says whether it fits: three answers, equally kind, and what is missing if anything is.
import { useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import { ActFoot, Foot } from '#app/session/frame/foot.tsx'
import { saidBackAs, useEntering } from '#app/session/frame/readers.tsx'
import { StepPage } from '#app/session/frame/step-page.tsx'
import { isText, useDraft, useNames, useScreen } from '#app/session/screen.tsx'
import { Button } from '#app/ui/button.tsx'
import { AreaField, focusAsked } from '#app/ui/field.tsx'
import { LONGEST } from '#shared/session/limits.ts'
import type { MirrorView } from '#shared/session/part-shape.ts'
import type { StepView } from '#shared/session/view-shape.ts'
import { plainText } from '#shared/text.ts'
import { MirrorOriginal, Round } from './rounds.tsx'

const HEARD = ['yes', 'nearly', 'not-yet'] as const

type Unfitting = Exclude<(typeof HEARD)[number], 'yes'>
type MirrorJudgeProps = { step: StepView; of: string; mirror: MirrorView; heardLine: ReactNode }

export function MirrorJudge({ step, of, mirror, heardLine }: MirrorJudgeProps) {
  const t = useTranslations('room.mirror')
  const entering = useEntering()
  const { send } = useScreen()
  const { theirs } = useNames()
  const [heard, setHeard] = useState<Unfitting | null>(null)
  const [missing, setMissing] = useDraft(`${step.step}:missing`, '', isText)
  const lacks = plainText(missing)
  const round = mirror.rounds.at(-1)
  const judged = round?.heard != null
  const foot = heard ? (
    <ActFoot
      act={t('send-heard', { heard: t(`heard.${heard}`) })}
      disabled={lacks.length > LONGEST.missing}
      onAct={() => send({ type: 'judge', step: step.step, heard, ...(lacks && { missing: lacks }) })}
      back={t('choose-again')}
      onBack={() => setHeard(null)}
    />
  ) : (
    <Foot wide>
      <Verdicts step={step} mirror={mirror} judged={judged} onHeard={setHeard} />
    </Foot>
  )
  return (
    <StepPage
      step={step}
      screen={`judge-${mirror.rounds.length}`}
      why={
        <>
          {mirror.rounds.length > 1 && `${t('staying', { round: mirror.rounds.length })} `}
          {t('judge-why', { name: theirs })}{' '}
          {step.enters ? entering(saidBackAs(step.enters, 'mine')) : t('judge-enters')}
        </>
      }
      prompt={t(judged ? 'enough-prompt' : 'judge-prompt')}
      foot={
        <>
          {heardLine}
          {foot}
        </>
      }
    >
      <div className="grid grid-cols-1 gap-4">
        {round && <Round mirror={mirror} round={round} />}
        {heard && (
          <AreaField
            ref={focusAsked}
            className="animate-arrive"
            label={t('missing', { name: theirs })}
            hint={t('missing-hint', { name: theirs })}
            value={missing}
            onValue={setMissing}
            most={LONGEST.missing}
            rows={2}
          />
        )}
        {mirror.original && <MirrorOriginal of={of} speaker={mirror.speaker} shown={mirror.original} />}
      </div>
    </StepPage>
  )
}

type VerdictsProps = { step: StepView; mirror: MirrorView; judged: boolean; onHeard: (heard: Unfitting) => void }

function Verdicts({ step, mirror, judged, onHeard }: VerdictsProps) {
  const t = useTranslations('room.mirror')
  const { send } = useScreen()
  return (
    <div className="grid gap-2">
      {!judged && (
        <div className="grid grid-cols-[repeat(auto-fit,minmax(min(100%,5.5rem),1fr))] gap-2">
          {HEARD.map((each) => (
            <Button
              key={each}
              tone="soft"
              className="px-2"
              onClick={() => (each === 'yes' ? send({ type: 'judge', step: step.step, heard: each }) : onHeard(each))}
            >
              {t(`heard.${each}`)}
            </Button>
          ))}
        </div>
      )}
      <div className="grid gap-2 empty:hidden sm:auto-cols-fr sm:grid-flow-col">
        {mirror.ways.map((how) => (
          <Button key={how} tone="soft" onClick={() => send({ type: 'settle-mirror', step: step.step, how })}>
            {t(how)}
          </Button>
        ))}
      </div>
    </div>
  )
}
