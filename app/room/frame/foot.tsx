'use client'
// The foot of a step: one main action, and beneath it whether things are saved and the quieter ways.
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Button } from '#app/ui/button.tsx'
import type { StepView } from '#shared/session/view-shape.ts'
import { usePending, useRoom } from '../room.tsx'
import { Refused } from './refused.tsx'
import { SavedLine } from './saved-line.tsx'

export function Foot({ children, beside, given }: { children?: ReactNode; beside?: ReactNode; given?: boolean }) {
  return (
    <div className="grid gap-1">
      <Refused />
      {children}
      <div className="flex min-h-11 flex-wrap items-center justify-between gap-x-4">
        <SavedLine given={given} />
        <div className="-me-3 ms-auto flex">{beside}</div>
      </div>
    </div>
  )
}

/** A sentence in the main action's place while there is nothing to do: the same height, so that nothing jumps. */
export function FootWords({ children }: { children: ReactNode }) {
  return (
    <p
      role="status"
      className="flex min-h-13 items-center justify-center text-center font-serif text-lead italic text-quiet"
    >
      <span>{children}</span>
    </p>
  )
}

export function GoOn({ step }: { step: StepView }) {
  const t = useTranslations('room.go-on')
  const { send, view } = useRoom()
  const going = usePending('go-on', step.step)
  if (step.goOn === 'waiting' || (step.goOn === 'may' && going)) return <FootWords>{t('waiting')}</FootWords>
  if (step.goOn === 'not-yet') return null
  const last = step.index === step.count - 1
  return (
    <Button className="w-full" onClick={() => send({ type: 'go-on', step: step.step })}>
      {t(last ? 'close' : view.mode === 'apart' ? 'on-alone' : 'on')}
    </Button>
  )
}
