'use client'
// A quiet horizon: a light that goes down as the break goes on, and the hour of the return. Drawn from two times, never hurrying.
import { useTranslations } from 'next-intl'
import { TimeText } from '#app/ui/time-text.tsx'
import type { BreakView } from '#shared/session/view-shape.ts'
import type { Instant } from '#shared/time.ts'

type HorizonProps = {
  taken: Pick<BreakView, 'takenAt' | 'until'>
  now: Instant
  /** By how many minutes the other's clock is ahead of UTC. */
  beside?: number | null
  /** With the day, where it may be another one. */
  as?: 'time' | 'moment'
}

export function Horizon({ taken, now, beside, as = 'time' }: HorizonProps) {
  const t = useTranslations('room.break')
  const whole = Math.max(1, taken.until - taken.takenAt)
  const gone = Math.min(1, Math.max(0, (now - taken.takenAt) / whole))
  return (
    <div className="relative mt-2 overflow-clip rounded-card border border-line bg-raised">
      <svg
        viewBox="0 0 400 170"
        aria-hidden="true"
        preserveAspectRatio="xMidYMax slice"
        className="block h-44 w-full bg-sunken sm:h-52"
      >
        <circle cx={70 + 260 * gone} cy={138 - 92 * Math.sin(Math.PI * gone)} r="46" className="fill-lamp opacity-25" />
        <circle cx={70 + 260 * gone} cy={138 - 92 * Math.sin(Math.PI * gone)} r="22" className="fill-lamp" />
        <rect x="0" y="138" width="400" height="40" className="fill-raised" />
        <line x1="0" y1="138" x2="400" y2="138" className="stroke-edge" strokeWidth="1" />
      </svg>
      <p className="relative -mt-7 flex flex-wrap items-baseline justify-between gap-x-3 px-4 pb-1.5 text-small text-quiet">
        <span className="whitespace-nowrap">
          <TimeText at={taken.takenAt} as="time" />
        </span>
        <span className="font-semibold text-ink">
          <span>{t('back-at')}</span> <TimeText at={taken.until} as={as} beside={beside} />
        </span>
      </p>
    </div>
  )
}
