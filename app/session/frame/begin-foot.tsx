'use client'
// Under a step that goes by one clock: each says that they are ready, and with the second it begins.
import type { ReactNode } from 'react'
import { Button } from '#app/ui/button.tsx'
import type { ClockView } from '#shared/session/part-shape.ts'
import type { StepView } from '#shared/session/view-shape.ts'
import { usePending, useScreen } from '../screen.tsx'
import { Foot, FootWords, GoOn } from './foot.tsx'
import { Pass } from './pass.tsx'

type BeginFootProps = { step: StepView; clock: ClockView; waiting: ReactNode; begin: ReactNode }

export function BeginFoot({ step, clock, waiting, begin }: BeginFootProps) {
  const { send } = useScreen()
  const beginning = usePending('begin', step.step)
  if (clock.begun || beginning)
    return (
      <Foot>
        <FootWords>{waiting}</FootWords>
      </Foot>
    )
  return (
    <Foot beside={<Pass step={step} />}>
      {step.canPass ? (
        <Button className="w-full" onClick={() => send({ type: 'begin', step: step.step })}>
          {begin}
        </Button>
      ) : (
        <GoOn step={step} />
      )}
    </Foot>
  )
}
