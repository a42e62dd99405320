'use client'
// The step as the counsellor conducts it: its words, the two side by side, what opened, and beneath it what holds or slows it just now.
import { Hand, Hourglass, Lock, type LucideIcon, Pause } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Path } from '#app/session/path.tsx'
import type { HostStepView } from '#shared/session/host-view-shape.ts'
import { useHosting } from './hosting.tsx'
import { OpenedNow } from './opened-now.tsx'
import { Seats } from './seats.tsx'
import { StepNow } from './step-now.tsx'

export function Conducting({ step }: { step: HostStepView }) {
  const t = useTranslations('hosting.seats')
  const shut = step.part.kind === 'answer' && !step.part.isOpen
  return (
    <div className="grid gap-5">
      <Path index={step.index} count={step.count} />
      <StepNow key={step.step} step={step} />
      <Pace />
      <div>
        <Seats step={step} />
        {shut && <p className="mt-2 text-small text-quiet">{t('pass')}</p>}
      </div>
      <OpenedNow key={`opened ${step.step}`} step={step} />
    </div>
  )
}

/** What the two are shown of the pace too. Beside a call the pressed buttons say it, and the two people stand higher. */
function Pace() {
  const t = useTranslations('hosting.pace')
  const { room } = useHosting().view
  const signs: [boolean | undefined, LucideIcon, 'held' | 'slowed' | 'shut' | 'break'][] = [
    [room?.held, Hand, 'held'],
    [room?.slowed, Hourglass, 'slowed'],
    [room?.revealHeld, Lock, 'shut'],
    [room?.breakOffered, Pause, 'break'],
  ]
  return (
    <div role="status" className="flex flex-wrap gap-x-5 gap-y-1 text-small empty:hidden">
      {signs.map(
        ([on, Sign, what]) =>
          on && (
            <p
              key={what}
              className={`flex animate-fade items-center gap-1.5 ${what === 'break' ? '' : 'max-sm:sr-only'}`}
            >
              <Sign aria-hidden="true" strokeWidth={1.75} className="size-4.5 shrink-0" />
              {t(what)}
            </p>
          ),
      )}
    </div>
  )
}
