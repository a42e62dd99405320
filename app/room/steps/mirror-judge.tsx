'use client'
// The one who spoke says whether it fits: three answers, equally kind, and what is missing if anything is.
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '#app/ui/button.tsx'
import { AreaField } from '#app/ui/field.tsx'
import type { MirrorView, StepView } from '#shared/session/view-shape.ts'
import { Foot } from '../frame/foot.tsx'
import { StepPage } from '../frame/step-page.tsx'
import { isText, useDraft, useNames, useRoom } from '../room.tsx'
import { MirrorOriginal, Round } from './mirror-rounds.tsx'

const HEARD = ['yes', 'nearly', 'not-yet'] as const
const MOST = 240

type Heard = (typeof HEARD)[number]

type MirrorJudgeProps = { step: StepView; of: string; mirror: MirrorView }

export function MirrorJudge({ step, of, mirror }: MirrorJudgeProps) {
  const t = useTranslations('room.mirror')
  const { theirs } = useNames()
  const [heard, setHeard] = useState<Exclude<Heard, 'yes'> | null>(null)
  const round = mirror.rounds.at(-1)
  const judged = round?.heard != null
  return (
    <StepPage
      step={step}
      screen={`judge-${mirror.rounds.length}`}
      why={mirror.rounds.length > 1 ? t('staying', { round: mirror.rounds.length }) : t('judge-why', { name: theirs })}
      prompt={t(judged ? 'enough-prompt' : 'judge-prompt')}
      foot={<Foot wide>{!heard && <Verdicts step={step} mirror={mirror} judged={judged} onHeard={setHeard} />}</Foot>}
    >
      <div className="grid gap-4">
        {round && <Round mirror={mirror} round={round} />}
        {heard && !judged && <Missing step={step} heard={heard} onBack={() => setHeard(null)} />}
        {mirror.original && <MirrorOriginal of={of} speaker={mirror.speaker} shown={mirror.original} />}
      </div>
    </StepPage>
  )
}

type VerdictsProps = {
  step: StepView
  mirror: MirrorView
  judged: boolean
  onHeard: (heard: Exclude<Heard, 'yes'>) => void
}

function Verdicts({ step, mirror, judged, onHeard }: VerdictsProps) {
  const t = useTranslations('room.mirror')
  const { send } = useRoom()
  const choose = (each: Heard) =>
    each === 'yes' ? send({ type: 'judge', step: step.step, heard: each }) : onHeard(each)
  return (
    <div className="grid gap-2">
      {!judged && (
        <div className="grid grid-cols-3 gap-2">
          {HEARD.map((each) => (
            <Button key={each} tone="soft" className="px-2" onClick={() => choose(each)}>
              {t(`heard.${each}`)}
            </Button>
          ))}
        </div>
      )}
      <div className="grid auto-cols-fr grid-flow-col gap-2">
        {mirror.ways.map((how) => (
          <Button key={how} tone="soft" onClick={() => send({ type: 'settle-mirror', step: step.step, how })}>
            {t(how)}
          </Button>
        ))}
      </div>
    </div>
  )
}

type MissingProps = { step: StepView; heard: 'nearly' | 'not-yet'; onBack: () => void }

function Missing({ step, heard, onBack }: MissingProps) {
  const t = useTranslations('room.mirror')
  const { send } = useRoom()
  const { theirs } = useNames()
  const [text, setText] = useDraft(`${step.step}:missing`, '', isText)
  const missing = text.trim()
  const judge = () => send({ type: 'judge', step: step.step, heard, ...(missing && { missing }) })
  return (
    <div className="animate-arrive rounded-card border border-edge bg-raised p-4">
      <AreaField
        label={t('missing', { name: theirs })}
        hint={t('missing-hint')}
        value={text}
        onValue={setText}
        most={MOST}
        rows={2}
      />
      <div className="mt-3 flex flex-wrap gap-2">
        <Button className="flex-1" disabled={missing.length > MOST} onClick={judge}>
          {t('send-heard', { heard: t(`heard.${heard}`) })}
        </Button>
        <Button tone="plain" onClick={onBack}>
          {t('choose-again')}
        </Button>
      </div>
    </div>
  )
}
