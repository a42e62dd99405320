'use client'
// The break: a horizon with the return on it, what was promised, and nothing that hurries. It works from two times in the view.
import { CalendarPlus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { phaseOf } from '#app/breaks/phase.ts'
import { TellOther } from '#app/invite/tell-other.tsx'
import { useArrival } from '#app/session/frame/arrival.tsx'
import { SavedLine } from '#app/session/frame/saved-line.tsx'
import { ScreenFrame } from '#app/session/frame/screen-frame.tsx'
import { Horizon } from '#app/session/horizon.tsx'
import {
  useClock,
  useHost,
  useNames,
  useReading,
  useScreen,
  useStepWords,
  useTheirClock,
} from '#app/session/screen.tsx'
import { useSay } from '#app/session/voice.tsx'
import { Button, buttonLook } from '#app/ui/button.tsx'
import { seatLook } from '#app/ui/seat-mark.tsx'
import { HELPS } from '#shared/exercises/frame.ts'
import { type Erased, isErased } from '#shared/session/events.ts'
import { type PartnerSeat, partnerOf } from '#shared/session/seat.ts'
import type { BreakView } from '#shared/session/view-shape.ts'
import { BreakFoot } from './break-foot.tsx'
import { KindLines } from './kind-lines.tsx'

export function BreakPage({ taken }: { taken: BreakView }) {
  const { onePhone, view, doors } = useScreen()
  const { theirs } = useNames()
  const { seat } = view
  const now = useClock(1_000)
  const phase = phaseOf(taken, now)
  const words = useBreakWords(taken, phase)
  const heading = useArrival(`break:${taken.takenAt}`)
  const say = useSay()
  const told = useRef(words.title)
  // [RM33] The first is told by the heading, to which the reader's place moves.
  useEffect(() => {
    if (told.current !== words.title) say(words.title)
    told.current = words.title
  }, [say, words.title])
  const theirClock = useTheirClock()
  const calls = taken.caller === seat
  // Whoever is asked back has nothing to wait for.
  const waits = phase === 'on' || calls === (phase === 'back')
  return (
    <ScreenFrame resting foot={<BreakFoot taken={taken} phase={phase} />}>
      <Horizon taken={taken} now={now} beside={theirClock} />
      <h1 ref={heading} tabIndex={-1} className="mt-6 font-serif text-prompt outline-none">
        {words.title}
      </h1>
      <p className="mt-2 text-quiet">{words.text}</p>
      <WhatHostSees />
      <SavedLine />
      <div className="mt-6 grid gap-8">
        <Promised taken={taken} />
        <WhatHelps />
        {!onePhone && (phase === 'on' || !calls) && phase !== 'back' && <KindLines taken={taken} />}
        {doors.tell && (calls ? phase === 'back' : phase === 'late') && <TellOther link={doors.tell} name={theirs} />}
        {waits && <WhileYouWait />}
        {phase === 'on' && <InCalendar />}
      </div>
    </ScreenFrame>
  )
}

/** [DO4] The other's first: it is for them that one reads it. */
export function WhatHelps() {
  const t = useTranslations('room.break')
  const { doors } = useScreen()
  const { near } = useReading()
  const { of, isMe } = useNames()
  const { options = {} } = useStepWords(HELPS)
  const [said, setSaid] = useState<Awaited<ReturnType<typeof doors.helps>>>(null)
  useEffect(() => {
    let gone = false
    void doors.helps().then((found) => !gone && setSaid(found))
    return () => {
      gone = true
    }
  }, [doors])
  const told = [partnerOf(near), near].flatMap((seat) => (said?.[seat] ? [{ seat, chosen: said[seat] }] : []))
  if (told.length === 0) return null
  return (
    <dl className="grid gap-4">
      {told.map(({ seat, chosen }) => (
        <div key={seat} className={`border-s-3 ps-4 ${seatLook(seat).line}`}>
          <dt className="text-small text-quiet">{isMe(seat) ? t('helps-you') : t('helps', { name: of(seat) })}</dt>
          <dd className="font-serif text-lead">{chosen.map((option) => options[option] ?? option).join(' · ')}</dd>
        </div>
      ))}
    </dl>
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
export function InCalendar() {
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

// Something for the hands and the eyes. Nothing here sends anybody back into the argument.
const IDEAS = ['walk', 'water', 'hands', 'song', 'plants', 'colours', 'stretch', 'outside'] as const

export function WhileYouWait() {
  const t = useTranslations('room.wait')
  const [at, setAt] = useState(0)
  const idea = IDEAS[at % IDEAS.length] ?? 'walk'
  return (
    <section className="rounded-card border border-line bg-sunken px-5 py-5">
      <h2 className="text-small text-quiet">{t('title')}</h2>
      <p role="status" className="mt-1 min-h-16 font-serif text-lead">
        {t(`ideas.${idea}`)}
      </p>
      <Button tone="plain" className="-ms-3" onClick={() => setAt(at + 1)}>
        {t('another')}
      </Button>
    </section>
  )
}

// What the one who asked for the break promised and, if they liked, why. The same for both.
export function Promised({ taken }: { taken: Pick<BreakView, 'caller' | 'opening'> & Partial<BreakView> }) {
  const t = useTranslations('room.break')
  const { of, isMe } = useNames()
  const { caller, opening, reason } = taken
  if (!opening && !reason) return null
  return (
    <div className="grid grid-cols-1 gap-5">
      {opening && (
        <Said caller={caller} words={opening}>
          {isMe(caller) ? t('you-open') : t('they-open', { name: of(caller) })}
        </Said>
      )}
      {reason && (
        <Said caller={caller} words={reason}>
          {t('because')}
        </Said>
      )}
    </div>
  )
}

function Said({ caller, words, children }: { caller: PartnerSeat; words: string | Erased; children: ReactNode }) {
  const t = useTranslations('room.shown')
  return (
    <div className={`border-s-3 ps-4 ${seatLook(caller).line}`}>
      <p className="text-small text-quiet">{children}</p>
      {isErased(words) ? (
        <p className="text-quiet italic">{t('erased')}</p>
      ) : (
        <p dir="auto" className="font-serif text-lead italic">
          {words}
        </p>
      )}
    </div>
  )
}
