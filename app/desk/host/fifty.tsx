'use client'
// The clock of a meeting: how much of the planned time is left, drawn as a line that fills. It hurries nobody and changes no colour.
import { useTranslations } from 'next-intl'
import { useEffect } from 'react'
import { useSay } from '#app/session/voice.tsx'
import { useTimeWords } from '#app/ui/time-text.tsx'
import { type Instant, MINUTE } from '#shared/time.ts'

type FiftyProps = { begunAt: Instant; minutes: number; now: Instant }

const SOON = 10

export function Fifty({ begunAt, minutes, now }: FiftyProps) {
  const t = useTranslations('hosting.clock')
  const timeWords = useTimeWords()
  const say = useSay()
  const left = Math.ceil((begunAt + minutes * MINUTE - now) / MINUTE)
  const gone = Math.min(1, Math.max(0, (now - begunAt) / (minutes * MINUTE)))
  const words = left > 0 ? t('left', { minutes: left }) : left === 0 ? t('over') : t('over-by', { minutes: -left })
  const told = left === SOON ? t('ten') : left === 0 ? words : null
  useEffect(() => {
    if (told) say(told)
  }, [told, say])
  return (
    <div className="min-w-0">
      <p className="flex flex-wrap items-baseline justify-between gap-x-3 text-small">
        <span role="timer" className="font-semibold tabular-nums">
          {words}
        </span>
        <span className="text-quiet">{t('begun', { time: timeWords(begunAt, 'time') })}</span>
      </p>
      <div aria-hidden="true" className="mt-1 h-1.5 overflow-clip rounded-pill bg-line">
        <div
          className="h-full rounded-pill bg-lamp transition-[width] duration-300"
          style={{ width: `${gone * 100}%` }}
        />
      </div>
    </div>
  )
}
