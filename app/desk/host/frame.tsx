'use client'
// The measure of the host's screen: two people and their plan side by side where it is wide, one column beside a call.
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { useClock } from '#app/session/clock.ts'
import { isolated } from '#app/ui/isolated.ts'
import { useInBrowser } from '#app/ui/time-text.tsx'
import { Fifty } from './fifty.tsx'
import { LineState } from './line-state.tsx'
import type { MeetingPlace } from './place.ts'

type FrameProps = { place: MeetingPlace; beside: ReactNode; foot?: ReactNode; children: ReactNode }

const MEASURE = 'mx-auto w-full max-w-[88rem] px-[min(1rem,4vw)] sm:px-6 lg:px-8'

export function HostFrame({ place, beside, foot, children }: FrameProps) {
  return (
    <div className="flex min-h-dvh flex-col">
      <header className="border-b border-line">
        <div className={`${MEASURE} pb-2.5`}>
          {/* The way to hide the page floats at the end of this row. */}
          <div className="flex min-h-(--bar) items-center pe-14 min-[21rem]:pe-40">
            <h1 className="min-w-0 font-serif text-lead">{isolated(place.alias)}</h1>
          </div>
          <Clock place={place} />
        </div>
      </header>
      <div className={`${MEASURE} grid flex-1 grid-cols-1 gap-x-10 gap-y-8 py-5 lg:grid-cols-[17rem_1fr]`}>
        <main className="min-w-0 lg:order-last">
          <LineState />
          {children}
        </main>
        <aside className="grid content-start gap-8">{beside}</aside>
      </div>
      {foot && (
        <footer className="bottom-0 border-t border-line bg-paper pb-[max(0.5rem,env(safe-area-inset-bottom))] pt-2.5 [@media(min-height:24rem)]:sticky">
          <div className={MEASURE}>{foot}</div>
        </footer>
      )}
    </div>
  )
}

/** Where there is no line yet, and so no clock of the server's. */
export function BareFrame({ place, children }: { place: MeetingPlace; children: ReactNode }) {
  return (
    <div className="min-h-dvh">
      <header className={`${MEASURE} flex min-h-(--bar) items-center`}>
        <h1 className="min-w-0 pe-14 font-serif text-lead min-[21rem]:pe-40">{isolated(place.alias)}</h1>
      </header>
      <main className={`${MEASURE} py-5`}>{children}</main>
    </div>
  )
}

function Clock({ place: { begunAt, minutes } }: { place: MeetingPlace }) {
  const t = useTranslations('hosting.clock')
  const now = useClock(5_000)
  const inBrowser = useInBrowser()
  if (begunAt === null) return <p className="text-small text-quiet">{t('not-begun', { minutes })}</p>
  return inBrowser ? <Fifty begunAt={begunAt} minutes={minutes} now={now} /> : <div className="h-8" />
}
