'use client'
// When the two meet next: asked on the last screen of an evening, once. Whoever gives no time leaves it open.
import { useTranslations } from 'next-intl'
import { useCallback, useEffect, useState } from 'react'
import { useDoor } from '#app/asking/use-door.ts'
import type { NextMeeting } from '#app/line/doors.ts'
import { useNames, useReading, useScreen } from '#app/session/screen.tsx'
import { ButtonLink } from '#app/ui/button.tsx'
import { Form, Submit } from '#app/ui/form.tsx'
import { MomentField, useMoment } from '#app/ui/moment-field.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { TimeText } from '#app/ui/time-text.tsx'
import { offsetAt } from '#app/ui/zone.ts'

/** What it is for where nothing else is suggested. */
const WEEKLY = 'weather'
/** Often enough for two who look at it together. */
const EVERY = 15_000

/** [DO9] */
export function WhenNext() {
  const t = useTranslations('room.closed.when')
  const { theirs } = useNames()
  const { onePhone, next } = useScreen()
  const { now } = useReading()
  const { busy, refused, send } = useDoor()
  const moment = useMoment(now)
  const [meeting, look] = useMeeting()
  if (!meeting) return null
  const { couple, open } = meeting
  const exercise = next?.exercise ?? WEEKLY
  const suggest = async () => {
    const at = moment.given()
    if (busy || at === null) return
    if (await send('/api/sessions', { couple, exercise, plannedFor: at, offset: offsetAt(at) })) look()
  }
  return (
    <section className="grid justify-items-start gap-3">
      <h2 className="font-serif text-prompt">{t('title')}</h2>
      {open ? (
        <Opened open={open} />
      ) : (
        <Form onSubmit={suggest} className="grid w-full gap-4">
          <MomentField moment={moment} label={t('label')} hint={t(onePhone ? 'hint-both' : 'hint', { name: theirs })} />
          <Notice tone="wrong">{refused}</Notice>
          <Submit tone="soft" busy={busy} className="justify-self-start">
            {t('suggest')}
          </Submit>
        </Form>
      )}
    </section>
  )
}

function Opened({ open }: { open: NonNullable<NextMeeting['open']> }) {
  const t = useTranslations('room.closed.when')
  const { theirs: name } = useNames()
  const { onePhone } = useScreen()
  const { session, plannedFor, suggestedFor, beside } = open
  const at = suggestedFor ?? plannedFor
  return (
    <>
      <p role="status">
        {at === null
          ? t('open')
          : t.rich(howSaid(open, onePhone !== null), {
              name,
              when: () => <TimeText at={at} as="moment" beside={beside} />,
            })}
      </p>
      <ButtonLink href={`/room/${session}`} tone="soft">
        {t('see')}
      </ButtonLink>
    </>
  )
}

type Said = 'planned' | 'suggested' | 'theirs' | 'mine'

/** [DO14] On one phone one hand has given it, and whose it is says nothing there. */
export function howSaid(
  { suggestedFor, waiting }: Pick<NonNullable<NextMeeting['open']>, 'suggestedFor' | 'waiting'>,
  onePhone: boolean,
): Said {
  if (suggestedFor === null) return 'planned'
  if (onePhone) return 'suggested'
  return waiting ? 'theirs' : 'mine'
}

/** Null until it is known, and where there is nobody to meet. It is asked again until a time is settled. */
function useMeeting(): [NextMeeting | null, () => void] {
  const { doors } = useScreen()
  const [meeting, setMeeting] = useState<NextMeeting | null>(null)
  const look = useCallback(() => void doors.meeting().then((found) => found && setMeeting(found)), [doors])
  const settled = typeof meeting?.open?.plannedFor === 'number'
  useEffect(() => {
    if (settled) return
    look()
    const asking = setInterval(() => document.visibilityState === 'visible' && look(), EVERY)
    return () => clearInterval(asking)
  }, [look, settled])
  return [meeting, look]
}
