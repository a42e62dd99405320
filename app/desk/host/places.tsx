'use client'
// Where the two are when they are not in a step: before it, by themselves, on a break, at the end. Calm, and never more than they would tell.
import { useTranslations } from 'next-intl'
import { Horizon } from '#app/session/horizon.tsx'
import { useClock } from '#app/session/screen.tsx'
import { useTimeWords } from '#app/ui/time-text.tsx'
import type { HostPlace } from '#shared/session/host-view-shape.ts'
import { PARTNER_SEATS } from '#shared/session/seat.ts'
import { useNameOf } from './hosting.tsx'
import type { MeetingPlace } from './place.ts'
import { Seats } from './seats.tsx'
import { Calm, WhoIsMissing } from './waiting.tsx'

type At<P extends HostPlace['phase']> = Extract<HostPlace, { phase: P }>

/** Before it begins. What each has chosen the other sees too, so it may stand here. */
export function InLobby({ at, place }: { at: At<'lobby'>; place: MeetingPlace }) {
  const t = useTranslations('hosting.lobby')
  const nameOf = useNameOf()
  const chosen = PARTNER_SEATS.flatMap((seat) => {
    const mode = at.ready[seat]
    return mode ? [t('chose', { name: nameOf(seat), mode: t(`modes.${mode}`) })] : []
  })
  return (
    <Calm title={t('title')} text={t('text')}>
      <Seats step={null} />
      <p role="status" className="text-quiet empty:hidden">
        {chosen.join(' ')}
      </p>
      <WhoIsMissing counselling={place.counselling} />
    </Calm>
  )
}

export function AloneNow({ at }: { at: At<'alone'> }) {
  const t = useTranslations('hosting.alone')
  const timeWords = useTimeWords()
  const over = useClock(1_000) >= at.until
  return (
    <Calm
      title={over ? t('over') : t('title', { time: timeWords(at.until, 'time') })}
      text={t(over ? 'over-text' : 'text')}
    >
      <div aria-hidden="true" className="grid h-44 place-items-center rounded-card border border-line bg-sunken">
        <span className="size-24 rounded-pill bg-lamp opacity-60" />
      </div>
    </Calm>
  )
}

export function BreakNow({ at: { break: taken } }: { at: At<'break'> }) {
  const t = useTranslations('hosting.break')
  const nameOf = useNameOf()
  const timeWords = useTimeWords()
  const now = useClock(1_000)
  const name = nameOf(taken.caller)
  const phase = taken.callerReturned ? 'back' : now < taken.until ? 'on' : 'due'
  return (
    <Calm title={t('title', { name })} text={t(phase, { name, time: timeWords(taken.until, 'time') })}>
      <Horizon taken={taken} now={now} />
    </Calm>
  )
}

export function ClosedNow({ at }: { at: At<'closed'> }) {
  const t = useTranslations('hosting.closed')
  return <Calm title={t(at.through ? 'title' : 'early')} text={t('text')} />
}
