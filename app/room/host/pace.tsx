'use client'
// What the counsellor does to the pace, said where one goes on: held, kept shut, a break offered. The same for both, whoever is in.
import { Hand, Lock, Pause } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Button } from '#app/ui/button.tsx'
import type { StepView } from '#shared/session/view-shape.ts'
import { useClock } from '../frame/clock.ts'
import { useSheets } from '../frame/sheets.tsx'
import { useHost } from './use-host.ts'

export function PaceLine() {
  const t = useTranslations('room.host.pace')
  const host = useHost()
  const openSheet = useSheets()
  const paced = host?.here === 'in'
  return (
    <div role="status" className="grid gap-1 text-small empty:hidden">
      {paced && host.breakOffered && (
        <Line sign={<Pause aria-hidden="true" className="mt-0.5 size-4.5 shrink-0" />}>
          {t('break', { name: host.name })}{' '}
          <Button tone="plain" className="-my-2 !px-1" onClick={() => openSheet('break')}>
            {t('take-break')}
          </Button>
        </Line>
      )}
      {paced && host.held && (
        <Line sign={<Hand aria-hidden="true" className="mt-0.5 size-4.5 shrink-0" />}>
          {t('held', { name: host.name })}
        </Line>
      )}
      {paced && host.revealHeld && (
        <Line sign={<Lock aria-hidden="true" className="mt-0.5 size-4.5 shrink-0" />}>
          {t('shut', { name: host.name })}
        </Line>
      )}
    </div>
  )
}

function Line({ sign, children }: { sign: ReactNode; children: ReactNode }) {
  return (
    <p className="flex animate-fade items-start justify-center gap-1.5 text-quiet">
      {sign}
      <span className="min-w-0">{children}</span>
    </p>
  )
}

/** Slowed: from when on one may go on, counted without a word aloud. Null once that moment has come. */
export function useSlowed({ goOnFrom }: Pick<StepView, 'goOnFrom'>): ReactNode {
  const t = useTranslations('room.host.pace')
  const now = useClock(1_000)
  if (goOnFrom === null || now >= goOnFrom) return null
  return (
    <p className="flex min-h-13 items-center justify-center text-center font-serif text-lead italic text-quiet tabular-nums">
      {t('from', { seconds: Math.ceil((goOnFrom - now) / 1000) })}
    </p>
  )
}
