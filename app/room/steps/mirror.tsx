'use client'
// Saying back what was heard. One saying-back is in front at a time, and nobody is pulled away from what they are writing.
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { PartnerSeat } from '#shared/session/seat.ts'
import type { MirrorView, Part, StepView } from '#shared/session/view-shape.ts'
import { Foot, FootWords } from '../frame/foot.tsx'
import { StepPage } from '../frame/step-page.tsx'
import { usePending, useRoom } from '../room.tsx'
import { MirrorJudge } from './mirror-judge.tsx'
import { MirrorOriginal } from './mirror-rounds.tsx'
import { MirrorSay } from './mirror-say.tsx'
import { MirrorSettled } from './mirror-settled.tsx'

export type MirrorPart = Extract<Part, { kind: 'mirror' }>

export function MirrorStep({ step, part }: { step: StepView; part: MirrorPart }) {
  const { mirrors } = part
  const { of } = part.prompt
  const { seat } = useRoom()
  const front = useFront(mirrors, step.step)
  if (!front) {
    return mirrors.every(({ settled }) => settled) ? (
      <MirrorSettled step={step} of={of} mirrors={mirrors} />
    ) : (
      <Waiting step={step} of={of} mirrors={mirrors} />
    )
  }
  const key = `${front.speaker}:${front.rounds.length}`
  return front.speaker === seat ? (
    <MirrorJudge key={key} step={step} of={of} mirror={front} />
  ) : (
    <MirrorSay key={key} step={step} mirror={front} />
  )
}

/** The saying-back that this seat has something to do in. What is in front stays there until it is done. */
function useFront(mirrors: readonly MirrorView[], step: string): MirrorView | undefined {
  const { seat } = useRoom()
  const saying = usePending('mirror', step)
  const judging = usePending('judge', step)
  const settling = usePending('settle-mirror', step)
  const passing = usePending('pass', step)
  const [held, hold] = useState<PartnerSeat | null>(null)
  const mine = mirrors.filter(({ speaker, stage }) =>
    speaker === seat ? stage === 'to-judge' && !judging && !settling : stage === 'to-say' && !saying && !passing,
  )
  const front = mine.find(({ speaker }) => speaker === held) ?? mine.find(({ speaker }) => speaker !== seat) ?? mine[0]
  if (front && front.speaker !== held) hold(front.speaker)
  return front
}

function Waiting({ step, of, mirrors }: { step: StepView; of: string; mirrors: readonly MirrorView[] }) {
  const t = useTranslations('room.mirror')
  const { seat, words } = useRoom()
  const mine = mirrors.find(({ speaker, settled }) => speaker === seat && !settled)
  const said = mirrors.some(({ speaker, stage }) => speaker !== seat && stage === 'to-judge')
  const meanwhile = words.script.steps[step.step]?.meanwhile
  return (
    <StepPage
      step={step}
      screen="waiting"
      why={t('waiting-why')}
      prompt={meanwhile ?? t('waiting-prompt')}
      foot={
        <Foot given={said}>
          <FootWords>{t(said ? 'said' : 'by-itself')}</FootWords>
        </Foot>
      }
    >
      {mine?.original && <MirrorOriginal of={of} speaker={mine.speaker} shown={mine.original} />}
    </StepPage>
  )
}
