'use client'
// One session of a meeting on the host's device: opens the line, waits for the first view, and draws what the counsellor's seat sees.
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { useRefusalWords } from '#app/asking/refusal-words.ts'
import { tell } from '#app/http.ts'
import { useLine } from '#app/line/use-line.ts'
import { useAllPieces } from '#app/loading/piece.tsx'
import { type Reading, ReadingContext, type SessionWords, useServerNow } from '#app/session/screen.tsx'
import { wordsWith } from '#app/session/texts.ts'
import { Voice } from '#app/session/voice.tsx'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { NoLineYet } from '#app/ui/no-line-yet.tsx'
import { Skeleton } from '#app/ui/skeleton.tsx'
import type { Locale } from '#shared/locale.ts'
import type { HostCommand } from '#shared/session/host-commands.ts'
import type { HostView } from '#shared/session/host-view-shape.ts'
import type { RefusalCode } from '#shared/session/refusal.ts'
import { HostBar } from './bar.tsx'
import { Conducting } from './conducting.tsx'
import { DoorCard } from './door-card.tsx'
import { BareFrame, HostFrame } from './frame.tsx'
import { HostSays } from './host-says.tsx'
import { type Hosting, HostingContext, placeIn } from './hosting.tsx'
import type { Bringable } from './library.ts'
import type { MeetingPlace, Planned } from './place.ts'
import { AloneNow, BreakNow, ClosedNow, InLobby } from './places.tsx'
import { MeetingAct, Plan } from './plan.tsx'
import { Waiting } from './waiting.tsx'

type LiveHostingProps = {
  session: string
  /** The version of the wire that this page was made for. */
  protocol: number
  locale: Locale
  words: SessionWords
  library: readonly Bringable[]
  openable: readonly Planned[]
  place: MeetingPlace
}

export function LiveHosting({ session, protocol, locale, words, library, openable, place }: LiveHostingProps) {
  const { line, crowded, over } = useLine<HostView, HostCommand>({ session, protocol })
  const now = useServerNow(line?.offset ?? 0)
  const first = useRef<number | null>(null)
  first.current ??= line?.frame.version ?? null
  useAllPieces(line !== null)
  useFreshPage(words, line?.frame.view)
  if (over || !line)
    return (
      <BareFrame place={place}>
        {over ? <OutOfRoom refused={over} place={place} /> : <Skeleton whole />}
        {!over && <NoLineYet crowded={crowded} />}
      </BareFrame>
    )
  const { wire, drafts } = line
  const { view, version } = line.frame
  const at = placeIn(view)
  const step = at?.phase === 'step' ? at.step : null
  const reading: Reading = {
    names: view.names,
    near: 'first',
    own: false,
    locale,
    words: step ? wordsWith(words, { [step.step]: step.words }, locale) : words,
    drafts,
    now,
    moving: version !== first.current,
  }
  const hosting: Hosting = { ...wire, view }
  return (
    <HostingContext value={hosting}>
      <ReadingContext value={reading}>
        <Voice>
          <HostSays />
          <HostFrame
            place={place}
            beside={<Beside place={place} openable={openable} hosting={hosting} />}
            foot={at && at.phase !== 'closed' && <HostBar library={library} />}
          >
            <Scene hosting={hosting} place={place} />
          </HostFrame>
        </Voice>
      </ReadingContext>
    </HostingContext>
  )
}

function Scene({ hosting: { view }, place }: { hosting: Hosting; place: MeetingPlace }) {
  const at = placeIn(view)
  switch (at?.phase) {
    case 'lobby':
      return <InLobby at={at} place={place} />
    case 'step':
      return <Conducting step={at.step} />
    case 'alone':
      return <AloneNow at={at} />
    case 'break':
      return <BreakNow at={at} />
    case 'closed':
      return <ClosedNow at={at} />
    default:
      return <Waiting place={place} />
  }
}

type BesideProps = { hosting: Hosting; place: MeetingPlace; openable: readonly Planned[] }

function Beside({ hosting: { view, presence }, place, openable }: BesideProps) {
  const t = useTranslations('hosting.step')
  const at = placeIn(view)
  const isOut = view.here === 'over' || view.here === 'gone'
  // [CO62] Whoever may not ask any more can only end the meeting.
  const free = at?.phase === 'closed' || (isOut && view.mayAsk)
  const over = free || (view.here !== 'in' && view.here !== 'asked' && !view.mayAsk)
  const where = at?.phase === 'step' ? t('where', { at: at.step.index + 1, count: at.step.count }) : undefined
  const missing = !presence.here.includes('first') || !presence.here.includes('second')
  return (
    <>
      <Plan place={place} openable={openable} free={free} where={where} />
      {over && <Finish place={place} />}
      <DoorCard link={place.link} large={missing && !at} />
    </>
  )
}

/** Another exercise was agreed on in the lobby, or this one has closed: the page is asked for anew. */
function useFreshPage(words: SessionWords, view: HostView | undefined) {
  const router = useRouter()
  const { id, version } = words.exercise
  const other = view !== undefined && (view.exercise.id !== id || view.exercise.version !== version)
  const closed = view?.room?.at.phase === 'closed'
  useEffect(() => {
    if (other || closed) router.refresh()
  }, [other, closed, router])
}

// The server does not let the counsellor in just now: why, as far as it may be said, and where to go.
function OutOfRoom({ refused, place }: { refused: RefusalCode; place: MeetingPlace }) {
  const t = useTranslations('hosting.out')
  const words = useRefusalWords()
  const gone = refused === 'not-found'
  return (
    <div role="alert" className="grid max-w-text justify-items-start gap-5 pt-4">
      <h2 className="font-serif text-prompt">{gone ? t('title') : words({ refused })}</h2>
      {gone && <p className="text-quiet">{t('text')}</p>}
      <div className="flex flex-wrap gap-3">
        {!gone && <Button onClick={() => location.reload()}>{t('again')}</Button>}
        <ButtonLink href={`/desk/couples/${place.counselling}`} tone={gone ? 'main' : 'soft'}>
          {t('desk')}
        </ButtonLink>
      </div>
    </div>
  )
}

// The end of a meeting: what comes after it has a page of its own at the desk.
function Finish({ place: { meeting } }: { place: MeetingPlace }) {
  const t = useTranslations('hosting.finish')
  const router = useRouter()
  const end = () => tell(`/api/desk/meetings/${meeting}/end`, {})
  return (
    <div className="grid gap-2">
      <MeetingAct tone="soft" ask={end} onDone={() => router.push(`/desk/meetings/${meeting}`)}>
        {t('finish')}
      </MeetingAct>
      <p className="text-small text-quiet">{t('text')}</p>
    </div>
  )
}
