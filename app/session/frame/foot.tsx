'use client'
// The foot of a step: one main action, and beneath it whether things are saved and the quieter ways.
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { IN_PLACE } from '#app/ui/kept-place.tsx'
import type { StepView } from '#shared/session/view-shape.ts'
import { useHost, usePending, useScreen } from '../screen.tsx'
import { OtherDrafts } from './other-drafts.tsx'
import { PaceLine, useSlowed } from './pace.tsx'
import { Refused, SavedLine } from './saved-line.tsx'

type FootProps = {
  children?: ReactNode
  /** The quieter ways. */
  beside?: ReactNode
  given?: boolean
  /** The main action takes the whole width: there are several of equal weight. */
  wide?: boolean
}

export function Foot({ children, beside, given, wide }: FootProps) {
  return (
    <div className="grid grid-cols-1 gap-1.5">
      <Refused />
      <OtherDrafts />
      <PaceLine />
      <SavedLine given={given} />
      {/* The quieter ways stand before the main action, or beneath it where a line is too short for both. */}
      <div className="flex flex-wrap-reverse items-center justify-center gap-x-2">
        {beside && <div className="-ms-3 flex flex-wrap empty:hidden">{beside}</div>}
        {children && (
          <div className={`min-w-0 ${wide ? 'flex-[1_0_100%]' : 'flex-[1_0_min(14rem,100%)]'}`}>{children}</div>
        )}
      </div>
    </div>
  )
}

/**
 * A sentence in the main action's place while there is nothing to do: the same height, so that nothing jumps. Who pressed that action is
 * led to it, and so hears it once.
 */
export function FootWords({ children }: { children: ReactNode }) {
  return (
    <p
      {...IN_PLACE}
      className="flex min-h-13 items-center justify-center text-center font-serif text-lead italic text-quiet outline-none"
    >
      <span>{children}</span>
    </p>
  )
}

/** Back to the start, where there is one to go to. */
export function WayHome() {
  const t = useTranslations('common')
  const { home } = useScreen().doors
  return (
    home && (
      <ButtonLink href={home} tone="plain">
        {t('home')}
      </ButtonLink>
    )
  )
}

type GoOnFootProps = Pick<FootProps, 'beside' | 'given'> & { step: StepView; till?: ReactNode }

/** `till`: what stands there before one may go on. */
export function GoOnFoot({ step, till, ...foot }: GoOnFootProps) {
  return <Foot {...foot}>{till && step.goOn === 'not-yet' ? <FootWords>{till}</FootWords> : <GoOn step={step} />}</Foot>
}

type ActFootProps = { act: ReactNode; onAct: () => void; disabled?: boolean; back: ReactNode; onBack: () => void }

/** One main action, and beside it the way back. */
export function ActFoot({ act, onAct, disabled, back, onBack }: ActFootProps) {
  return (
    <Foot
      beside={
        <Button tone="plain" onClick={onBack}>
          {back}
        </Button>
      }
    >
      <Button className="w-full" disabled={disabled} onClick={onAct}>
        {act}
      </Button>
    </Foot>
  )
}

export function GoOn({ step }: { step: StepView }) {
  const t = useTranslations('room.go-on')
  const { send, view } = useScreen()
  const h = useTranslations('room.host.pace')
  const host = useHost()
  const slowed = useSlowed(step)
  const going = usePending('go-on', step.step)
  if (step.goOn === 'waiting' || (step.goOn === 'may' && going)) return <FootWords>{t('waiting')}</FootWords>
  // What is finished waits for the counsellor alone.
  if (host?.held) return <FootWords>{h('held-short', { name: host.name })}</FootWords>
  if (slowed) return slowed
  if (step.goOn === 'not-yet') return null
  const last = step.index === step.count - 1
  return (
    <Button className="w-full" onClick={() => send({ type: 'go-on', step: step.step })}>
      {t(last ? 'close' : view.mode === 'apart' ? 'on-alone' : 'on')}
    </Button>
  )
}
