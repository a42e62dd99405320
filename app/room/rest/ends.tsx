'use client'
// Where there is nothing more to do for now: the end, a stop for today, and, apart, the end of one's own part. Nobody is told who stopped.
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { TellOther } from '#app/invite/tell-other.tsx'
import { openDevice } from '#app/on-device/device.ts'
import { PaperOffer } from '#app/places/paper-offer.tsx'
import { forgetKept, forgetLastTime } from '#app/prompts/answering/kept-name.ts'
import { useArrival } from '#app/session/frame/arrival.tsx'
import { ModeAsked } from '#app/session/frame/beneath.tsx'
import { Foot, FootWords, WayHome } from '#app/session/frame/foot.tsx'
import { ScreenFrame, ScreenHead } from '#app/session/frame/screen-frame.tsx'
import { useMeetingMoves } from '#app/session/meeting-moves.ts'
import { useNames, useReading, useScreen } from '#app/session/screen.tsx'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageFrame } from '#app/ui/page-frame.tsx'
import { RowLink } from '#app/ui/row-link.tsx'
import { SeatMark, SeatMarks } from '#app/ui/seat-mark.tsx'
import type { View } from '#shared/session/view-shape.ts'
import { SoFar } from '../sheets/so-far.tsx'
import { WhenNext } from './when-next.tsx'

/** The end: thanks, the way to the reflection, and how to find it again. */
export function Closed() {
  const t = useTranslations('room.closed')
  const { doors, onePhone, view, meeting } = useScreen()
  const reading = useReading()
  const { of, theirs } = useNames()
  const heading = useArrival('closed')
  const through = view.at.phase === 'closed' && view.at.through
  const { place } = reading.drafts
  const { earlier } = view
  useEffect(() => {
    forgetKept(openDevice(), place)
    if (earlier) forgetLastTime(openDevice(), earlier)
  }, [place, earlier])
  return (
    <PageFrame
      bar={null}
      foot={
        <Foot beside={<WayHome />}>
          {doors.reflection && (
            <ButtonLink href={doors.reflection} className="w-full">
              {t('read')}
            </ButtonLink>
          )}
        </Foot>
      }
    >
      <LeadOn />
      <div className="animate-arrive pt-8">
        <SeatMarks names={view.names} className="mb-6 -space-x-3" size="size-14" />
        <h1 ref={heading} tabIndex={-1} className="font-serif text-title outline-none">
          {!through
            ? t('early.title')
            : onePhone
              ? t('title-both', { first: of('first'), second: of('second') })
              : t('title', { name: theirs })}
        </h1>
        <p className="mt-4 text-lead">{through ? t('text') : t('early.text')}</p>
        <p className="mt-3 text-quiet">{t('again')}</p>
        {doors.home && (
          <div className="mt-10 grid gap-8">
            <NextTime />
            <PaperOffer />
            {view.at.phase === 'closed' && view.at.next && !meeting && <WhenNext />}
          </div>
        )}
      </div>
    </PageFrame>
  )
}

/** [ST47] One thing that could be next, another time. The page asks for it as it comes to its end. */
function NextTime() {
  const t = useTranslations('room.closed')
  const c = useTranslations('common')
  const { next } = useScreen()
  const { refresh } = useRouter()
  useEffect(() => refresh(), [refresh])
  // It has its room before it is known, so that nothing moves as it comes.
  if (!next) return <div className="min-h-28" />
  const [least, most] = next.minutes
  return (
    <section aria-labelledby="next" className="min-h-28 animate-fade">
      <h2 id="next" className="mb-2 text-small text-quiet">
        {t(next.onWay ? 'next-on-way' : 'next')}
      </h2>
      <ul>
        <RowLink href={next.href} title={next.title}>
          {c('minutes', { least, most })}
        </RowLink>
      </ul>
    </section>
  )
}

/** Stopped for today: the place is kept, and either can come back when they like. */
export function Resting({ mineResumed: resumed, parted, said }: Extract<View['at'], { phase: 'resting' }>) {
  const t = useTranslations('room.resting')
  const { send, pending, doors } = useScreen()
  const { theirs } = useNames()
  const h = useTranslations('room.host')
  const back = resumed || pending.some(({ type }) => type === 'resume')
  return (
    <PageFrame
      bar={null}
      foot={
        <Foot beside={<WayHome />}>
          {back ? (
            <FootWords>{t('waiting')}</FootWords>
          ) : (
            <Button className="w-full" onClick={() => send({ type: 'resume' })}>
              {t('resume')}
            </Button>
          )}
        </Foot>
      }
    >
      <LeadOn />
      <div className="animate-arrive">
        <ScreenHead at="resting" why={t('why')}>
          {t('title')}
        </ScreenHead>
        <p className="mt-4">{parted ? h('parted') : t('text')}</p>
        {said && <StopSaid said={said} />}
        <div className="mt-10 grid gap-6">
          {back && doors.tell && <TellOther link={doors.tell} name={theirs} />}
          <Finish />
        </div>
      </div>
    </PageFrame>
  )
}

// A ready-made line, for the other; whoever sent it sees it too.
function StopSaid({ said: { by, line } }: { said: NonNullable<Extract<View['at'], { phase: 'resting' }>['said']> }) {
  const t = useTranslations('room.stop.lines')
  const { view } = useScreen()
  return (
    <p className="mt-4 flex items-center gap-2">
      <SeatMark seat={by} name={view.names[by]} className="size-6" />
      <span className="min-w-0 font-serif text-lead italic">{t(line)}</span>
    </p>
  )
}

function Finish() {
  const t = useTranslations('room.resting')
  const { send } = useScreen()
  return (
    <details className="rounded-card border border-line px-5 py-4">
      <summary className="min-h-11 content-center font-semibold">{t('finish')}</summary>
      <p className="mt-1 mb-4 text-quiet">{t('finish-text')}</p>
      <Button tone="soft" onClick={() => send({ type: 'close' })}>
        {t('finish-now')}
      </Button>
    </details>
  )
}

/** Apart, with every step done on this side: nothing hurries the other. */
export function Through() {
  const t = useTranslations('room.through')
  return (
    <ScreenFrame
      resting
      foot={
        <Foot beside={<WayHome />}>
          <FootWords>{t('later')}</FootWords>
        </Foot>
      }
    >
      <div className="animate-arrive pt-6">
        <ScreenHead at="through" why={t('why')}>
          {t('title')}
        </ScreenHead>
        <p className="mt-4 mb-8">{t('text')}</p>
        <SoFar />
      </div>
      <ModeAsked />
    </ScreenFrame>
  )
}

/** When the counsellor has opened the next exercise of a meeting, it leads there. Elsewhere it draws nothing. */
function LeadOn() {
  const { meeting } = useScreen()
  return meeting && <Leading meeting={meeting.meeting} session={meeting.session} />
}

function Leading({ meeting, session }: { meeting: string; session: string }) {
  const t = useTranslations('room.host.next')
  const router = useRouter()
  const [leads, setLeads] = useState(false)
  useMeetingMoves(meeting, session, (next) => {
    setLeads(true)
    router.replace(`/room/${next}`)
  })
  return (
    <Notice tone="kept" title={leads && t('title')} className="mb-6">
      {leads && t('leading')}
    </Notice>
  )
}
