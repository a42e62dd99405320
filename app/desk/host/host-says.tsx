'use client'
// Says aloud what changed on the host's screen: where the two are, who is in, what opened. Never more than the screen shows.
import { useTranslations } from 'next-intl'
import { useEffect } from 'react'
import { useReading, useStepWords } from '#app/session/screen.tsx'
import { useSay } from '#app/session/voice.tsx'
import type { HostStepView } from '#shared/session/host-view-shape.ts'
import { PARTNER_SEATS } from '#shared/session/seat.ts'
import { placeIn, useHosting, useNameOf } from './hosting.tsx'

export function HostSays() {
  const where = useWhere()
  const standing = useStanding()
  const { moving } = useReading()
  const say = useSay()
  useEffect(() => {
    if (moving && where) say(where)
  }, [moving, say, where])
  useEffect(() => {
    if (moving && standing) say(standing)
  }, [moving, say, standing])
  return null
}

function useWhere(): string {
  const t = useTranslations('hosting')
  const { view } = useHosting()
  const at = placeIn(view)
  const step = at?.phase === 'step' ? at.step : null
  const { prompt } = useStepWords(step?.step ?? '')
  if (step) return `${t('step.where', { at: step.index + 1, count: step.count })}. ${prompt}`
  if (at && at.phase !== 'step') return t(`says.${at.phase}`)
  return view.here === 'in' ? '' : t(`says.${view.here}`)
}

function useStanding(): string {
  const t = useTranslations('hosting')
  const nameOf = useNameOf()
  const { view } = useHosting()
  const at = placeIn(view)
  if (at?.phase !== 'step') return ''
  const { part, seats }: HostStepView = at.step
  if (part.kind !== 'answer') return ''
  if (part.isOpen) return t('step.opened')
  const are = PARTNER_SEATS.filter((seat) => seats[seat] === 'in')
  return are.map((seat) => `${nameOf(seat)}: ${t('seats.in')}`).join('. ')
}
