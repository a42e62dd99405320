'use client'
// Breathing on one clock: a form that grows and settles at the same moment on both devices. Words and a count for those who do not watch it.
import { useTranslations } from 'next-intl'
import { BeginFoot } from '#app/session/frame/begin-foot.tsx'
import { Foot, FootWords, GoOn } from '#app/session/frame/foot.tsx'
import { StepPage } from '#app/session/frame/step-page.tsx'
import { useClock, useScreen } from '#app/session/screen.tsx'
import { Button } from '#app/ui/button.tsx'
import type { ClockView } from '#shared/session/part-shape.ts'
import type { StepView } from '#shared/session/view-shape.ts'
import { OwnBefore, StandsBeside } from '../answering/own-before.tsx'
import type { TimedProps } from '../step.tsx'
import { turnAt } from '../talk/turns.ts'
import { BreathForm, breathAt } from './breath.tsx'

export function BreatheStep({ step, part: { prompt, clock, about } }: TimedProps<'breathe'>) {
  const t = useTranslations('room.breathe')
  const now = useClock(100)
  const { startedAt } = clock
  const over = startedAt !== null && turnAt(clock, startedAt, now) === null
  return (
    <StepPage
      step={step}
      screen={startedAt === null ? 'before' : 'breath'}
      foot={<BreatheFoot {...{ step, clock, over }} />}
    >
      <OwnBefore about={about} />
      <StandsBeside step={step} />
      {startedAt === null || over ? (
        <BreathForm breath={null} caption={t(over ? 'over' : 'length', { seconds: prompt.seconds })} />
      ) : (
        <Breathing now={now} startedAt={startedAt} quiet={prompt.quiet === true} />
      )}
    </StepPage>
  )
}

function Breathing({ now, startedAt, quiet }: { now: number; startedAt: number; quiet: boolean }) {
  const t = useTranslations('room.breathe')
  if (quiet) return <BreathForm breath={null} caption={t('quiet')} />
  const breath = breathAt(now - startedAt)
  return <BreathForm breath={breath} caption={t(breath.goes)} count={breath.count} />
}

function BreatheFoot({ step, clock, over }: { step: StepView; clock: ClockView; over: boolean }) {
  const t = useTranslations('room.breathe')
  const { send } = useScreen()
  if (clock.startedAt !== null) {
    const longer = (
      <Button tone="plain" onClick={() => send({ type: 'extend', step: step.step })}>
        {t('longer')}
      </Button>
    )
    return <Foot beside={!over && longer}>{over ? <GoOn step={step} /> : <FootWords>{t('together')}</FootWords>}</Foot>
  }
  return <BeginFoot {...{ step, clock }} waiting={t('waiting')} begin={t('begin')} />
}
