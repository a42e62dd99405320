'use client'
// Saying back what was heard. One saying-back is in front at a time, and nobody is pulled away from what they are writing.
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { usePending, useRoom } from '#app/session/screen.tsx'
import type { PartnerSeat } from '#shared/session/seat.ts'
import type { MirrorView, Part, StepView } from '#shared/session/view-shape.ts'
import { Foot, FootWords } from '../frame/foot.tsx'
import { StepPage } from '../frame/step-page.tsx'
import { MirrorJudge } from './mirror-judge.tsx'
import { MirrorOriginal, Round } from './mirror-rounds.tsx'
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

// Who has said it back waits for the speaker; the speaker has the step's own words to listen by.
function Waiting({ step, of, mirrors }: { step: StepView; of: string; mirrors: readonly MirrorView[] }) {
  const t = useTranslations('room.mirror')
  const { seat, words } = useRoom()
  const sent = usePending('mirror', step.step)
  const own = mirrors.find(({ speaker, settled }) => speaker === seat && !settled)
  const back = mirrors.find(({ speaker, settled }) => speaker !== seat && !settled)
  const round = back?.rounds.at(-1)
  const meanwhile = own && words.script.steps[step.step]?.meanwhile
  return (
    <StepPage
      step={step}
      screen={own ? 'listening' : 'said'}
      why={t(own ? 'waiting-why' : 'said-why')}
      prompt={own ? (meanwhile ?? t('waiting-prompt')) : t('said-prompt')}
      foot={
        <Foot given={Boolean(back || sent)}>
          <FootWords>{t('by-itself')}</FootWords>
        </Foot>
      }
    >
      <div className="grid grid-cols-1 gap-4">
        {back && round && <Round mirror={back} round={round} />}
        {own?.original && <MirrorOriginal of={of} speaker={own.speaker} shown={own.original} />}
      </div>
    </StepPage>
  )
}
