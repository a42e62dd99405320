'use client'
// What the counsellor does to the pace, said where one goes on: held, kept shut, a break offered. The same for both, whoever is in.
import { Hand, Lock, type LucideIcon, Pause } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Button } from '#app/ui/button.tsx'
import type { StepView } from '#shared/session/view-shape.ts'
import { useClock, useHost, useScreen, useSheets } from '../screen.tsx'

/** Each alone is a sentence. Several at once are brief, so that they take no more room. */
export function PaceLine() {
  const t = useTranslations('room.host.pace')
  const host = useHost()
  const openSheet = useSheets()
  const paced = host?.here === 'in'
  const asked = paced ? host.opening : null
  const [held, shut, offered] = [paced && host.held, paced && host.revealHeld && !asked, paced && host.breakOffered]
  const several = [held, shut, offered].filter(Boolean).length > 1
  const name = host?.name ?? ''
  return (
    <div role="status" className="flex flex-wrap justify-center gap-x-4 text-small text-quiet empty:hidden">
      {held && <Line sign={Hand}>{t(several ? 'held-brief' : 'held', { name })}</Line>}
      {asked && <Shut opening={asked} name={name} />}
      {shut && <Line sign={Lock}>{t(several ? 'shut-brief' : 'shut', { name })}</Line>}
      {offered && (
        <Line sign={Pause}>
          {!several && t('break', { name })}{' '}
          <Button tone="plain" className="-my-2.5 !px-1" onClick={() => openSheet('break')}>
            {t(several ? 'break-brief' : 'take-break')}
          </Button>
        </Line>
      )}
    </div>
  )
}

/** [CO45] The counsellor's line is gone: what they kept shut is for the two to open, each for themselves. */
function Shut({ opening, name }: { opening: 'asked' | 'mine'; name: string }) {
  const t = useTranslations('room.host.pace')
  const { send, pending } = useScreen()
  const wished = opening === 'mine' || pending.some(({ type }) => type === 'open-shut')
  return (
    <Line sign={Lock}>
      {t(wished ? 'shut-wished' : 'shut-asked', { name })}{' '}
      {!wished && (
        <Button tone="plain" className="-my-2.5 !px-1" onClick={() => send({ type: 'open-shut' })}>
          {t('shut-open')}
        </Button>
      )}
    </Line>
  )
}

function Line({ sign: Sign, children }: { sign: LucideIcon; children: ReactNode }) {
  return (
    <p className="flex animate-fade items-start gap-1.5">
      <Sign aria-hidden="true" className="mt-0.5 size-4.5 shrink-0" />
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
