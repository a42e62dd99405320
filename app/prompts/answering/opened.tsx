'use client'
// The reveal: both answers turn over together, then rest side by side for as long as the two want.
import { useTranslations } from 'next-intl'
import { useEffect } from 'react'
import { GoOnFoot } from '#app/session/frame/foot.tsx'
import { StepPage } from '#app/session/frame/step-page.tsx'
import { useHost, useReading, useStepWords } from '#app/session/screen.tsx'
import { useSay } from '#app/session/voice.tsx'
import { TODAY } from '#shared/exercises/frame.ts'
import { PARTNER_SEATS } from '#shared/session/seat.ts'
import type { Opened, Part, StepView } from '#shared/session/view-shape.ts'
import { OpenedPairs } from '../shown/opened-pairs.tsx'
import { CheckedIn } from './checked-in.tsx'
import { FromBefore } from './from-before.tsx'

type OpenedProps = { step: StepView; part: Extract<Part, { kind: 'opened' }> }

export function OpenedStep(props: OpenedProps) {
  const { checkIn, step } = props.step
  return checkIn && step === TODAY ? <CheckedIn {...props} checkIn={checkIn} /> : <BothOpened {...props} />
}

function BothOpened({ step, part }: OpenedProps) {
  const t = useTranslations('room.opened')
  const { moving } = useReading()
  const say = useSay()
  const h = useTranslations('room.host')
  const { prompt } = useStepWords(step.words ? step.step : (step.called ?? step.step))
  const all = useHost()?.here === 'in' && isOfOne(part.opened)
  const words = all ? h('opened') : t(isOfOne(part.opened) ? 'one' : 'both')
  useEffect(() => {
    if (moving) say(words)
  }, [moving, say, words])
  return (
    <StepPage step={step} screen="opened" why={words} prompt={prompt} foot={<GoOnFoot step={step} />}>
      <OpenedPairs opened={part.opened} />
      {step.before && (
        <div className="mt-8">
          <FromBefore step={step} />
        </div>
      )}
    </StepPage>
  )
}

function isOfOne(opened: readonly Opened[]): boolean {
  return PARTNER_SEATS.some((seat) => opened.every((each) => each[seat] === null))
}
