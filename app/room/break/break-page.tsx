'use client'
// The break: a horizon with the return on it, what was promised, and nothing that hurries. It works from two times in the view.
import { CalendarPlus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect } from 'react'
import { useClock } from '#app/session/clock.ts'
import { useArrival } from '#app/session/frame/arrival.tsx'
import { Bar } from '#app/session/frame/bar.tsx'
import { HostBadge } from '#app/session/frame/host-badge.tsx'
import { SavedLine } from '#app/session/frame/saved-line.tsx'
import { Horizon } from '#app/session/horizon.tsx'
import { useNames, useScreen, useTheirClock } from '#app/session/screen.tsx'
import { useHost } from '#app/session/use-host.ts'
import { useSay } from '#app/session/voice.tsx'
import { buttonLook } from '#app/ui/button.tsx'
import { PageFrame } from '#app/ui/page-frame.tsx'
import type { BreakView } from '#shared/session/view-shape.ts'
import { BreakFoot } from './break-foot.tsx'
import { KindLines } from './kind-lines.tsx'
import { phaseOf } from './phase.ts'
import { Promised } from './promised.tsx'
import { WhileYouWait } from './while-you-wait.tsx'

export function BreakPage({ taken }: { taken: BreakView }) {
  const { onePhone, view } = useScreen()
  const { seat } = view
  const now = useClock(1_000)
  const phase = phaseOf(taken, now)
  const words = useBreakWords(taken, phase)
  const heading = useArrival(`break:${taken.takenAt}`)
  const say = useSay()
  useEffect(() => say(words.title), [say, words.title])
  const theirClock = useTheirClock()
  const calls = taken.caller === seat
  // Whoever is asked back has nothing to wait for.
  const waits = phase === 'on' || calls === (phase === 'back')
  return (
    <PageFrame bar={<Bar resting />} strip={<HostBadge />} foot={<BreakFoot taken={taken} phase={phase} />}>
      <Horizon taken={taken} now={now} beside={theirClock} />
      <h1 ref={heading} tabIndex={-1} className="mt-6 font-serif text-prompt outline-none">
        {words.title}
      </h1>
      <p className="mt-2 text-quiet">{words.text}</p>
      <WhatHostSees />
      <SavedLine />
      <div className="mt-6 grid gap-8">
        <Promised taken={taken} />
        {!onePhone && (phase === 'on' || !calls) && phase !== 'back' && <KindLines taken={taken} />}
        {waits && <WhileYouWait />}
        {phase === 'on' && <InCalendar />}
      </div>
    </PageFrame>
  )
}

function WhatHostSees() {
  const t = useTranslations('room.host')
  const host = useHost()
  if (host?.here !== 'in' && host?.here !== 'dismissed') return null
  return (
    <p className="mt-2 text-small text-quiet">{t(host.here === 'in' ? 'break-in' : 'break', { name: host.name })}</p>
  )
}

/** A file for the phone's own calendar, which can ring where a page cannot. */
function InCalendar() {
  const t = useTranslations('room.break')
  const { doors } = useScreen()
  if (!doors.calendar) return null
  return (
    <p className="text-small text-quiet">
      <a href={doors.calendar} download className={buttonLook('soft', 'mb-2 w-full')}>
        <CalendarPlus aria-hidden="true" className="size-5" />
        {t('calendar')}
      </a>
      {t('calendar-hint')}
    </p>
  )
}

function useBreakWords(taken: BreakView, phase: ReturnType<typeof phaseOf>): { title: string; text: string } {
  const t = useTranslations('room.break')
  const { onePhone } = useScreen()
  const { of, theirs, isMe } = useNames()
  const name = isMe(taken.caller) ? theirs : of(taken.caller)
  const whose = onePhone ? 'both' : isMe(taken.caller) ? 'mine' : 'theirs'
  return { title: t(`${whose}.${phase}.title`, { name }), text: t(`${whose}.${phase}.text`, { name }) }
}
