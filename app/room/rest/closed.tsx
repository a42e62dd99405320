'use client'
// The end: thanks, the way to the reflection, and how to find it again.
import { useTranslations } from 'next-intl'
import { KeepMyPlace } from '#app/places/keep-my-place.tsx'
import { PaperOffer } from '#app/places/paper-offer.tsx'
import { useArrival } from '#app/session/frame/arrival.tsx'
import { Foot, WayHome } from '#app/session/frame/foot.tsx'
import { useNames, useReading, useScreen } from '#app/session/screen.tsx'
import { ButtonLink } from '#app/ui/button.tsx'
import { PageFrame } from '#app/ui/page-frame.tsx'
import { SeatMarks } from '#app/ui/seat-mark.tsx'
import { LeadOn } from '../host/lead-on.tsx'

export function Closed() {
  const t = useTranslations('room.closed')
  const { doors, onePhone, view } = useScreen()
  const { now } = useReading()
  const { of, theirs } = useNames()
  const heading = useArrival('closed')
  const through = view.at.phase === 'closed' && view.at.through
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
            <PaperOffer />
            <KeepMyPlace now={now} />
          </div>
        )}
      </div>
    </PageFrame>
  )
}
