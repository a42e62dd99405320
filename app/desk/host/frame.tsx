'use client'
// The measure of the host's screen: two people and their plan side by side where it is wide, one column beside a call.
import { CloudOff } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type ReactNode, useEffect } from 'react'
import { RefusedNotice } from '#app/asking/refused-notice.tsx'
import { OnlyInPage } from '#app/on-device/only-in-page.tsx'
import { useClock } from '#app/session/screen.tsx'
import { useSay } from '#app/session/voice.tsx'
import { isolated } from '#app/ui/isolated.ts'
import { Notice } from '#app/ui/notice.tsx'
import { PageEnd } from '#app/ui/page-end.tsx'
import { useInBrowser, useTimeWords } from '#app/ui/time-text.tsx'
import { type Instant, MINUTE } from '#shared/time.ts'
import { useHosting } from './hosting.tsx'
import type { MeetingPlace } from './place.ts'

type FrameProps = { place: MeetingPlace; beside: ReactNode; foot?: ReactNode; children: ReactNode }

const MEASURE = 'mx-auto w-full max-w-[88rem] px-[min(1rem,4vw)] sm:px-6 lg:px-8'

export function HostFrame({ place, beside, foot, children }: FrameProps) {
  return (
    <div className="flex min-h-dvh flex-col">
      <header className="border-b border-line">
        <div className={`${MEASURE} pb-2.5`}>
          {/* The way to hide the page has its place at the end of this row. */}
          <div className="relative z-30 flex min-h-(--bar) items-center pt-[env(safe-area-inset-top)] pe-14 min-[21rem]:pe-40">
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
        <aside className="grid content-start gap-8">
          {beside}
          <PageEnd />
        </aside>
      </div>
      {foot && (
        <footer className="bottom-(--keyboard) border-t border-line bg-paper pb-[max(0.5rem,env(safe-area-inset-bottom))] pt-2.5 [@media(min-height:24rem)]:sticky">
          <div className={MEASURE}>{foot}</div>
        </footer>
      )}
    </div>
  )
}

/** The same before there is a line to the server, and so without its clock. */
export function BareFrame({ place, children }: { place: MeetingPlace; children: ReactNode }) {
  return (
    <div className="min-h-dvh">
      <header className={`${MEASURE} relative z-30 flex min-h-(--bar) items-center pt-[env(safe-area-inset-top)]`}>
        <h1 className="min-w-0 pe-14 font-serif text-lead min-[21rem]:pe-40">{isolated(place.alias)}</h1>
      </header>
      <main className={`${MEASURE} py-5`}>
        {children}
        <PageEnd />
      </main>
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

// The clock of a meeting: how much of the planned time is left, drawn as a line that fills. It hurries nobody and changes no colour.
type FiftyProps = { begunAt: Instant; minutes: number; now: Instant }

const SOON = 10

function Fifty({ begunAt, minutes, now }: FiftyProps) {
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

// Whether what the host does reaches the server, and a kind sentence when something could not be done.
function LineState() {
  const t = useTranslations('hosting.line')
  const { view, saving, refused, calm } = useHosting()
  const off = saving !== 'saved' && saving !== 'saving'
  return (
    <>
      <Notice className="mb-4">
        {off && (
          <span className="flex items-start gap-2">
            <CloudOff aria-hidden="true" className="mt-0.5 size-5 shrink-0" strokeWidth={1.75} />
            {t(saving)}
          </span>
        )}
      </Notice>
      <OnlyInPage className="mb-4" />
      <Notice className="mb-4">{view.room?.lapsed && t('lapsed')}</Notice>
      <RefusedNotice refused={refused} read={t('read')} onRead={calm} className="mb-4" />
    </>
  )
}
