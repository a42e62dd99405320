'use client'
// Planning a meeting in one's own time zone, and what to go through in it. Folded away until somebody looks for it.
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useChange } from '#app/asking/use-change.ts'
import { Button } from '#app/ui/button.tsx'
import { LineField } from '#app/ui/field.tsx'
import { Fold } from '#app/ui/fold.tsx'
import { MomentField, useMoment, useServerClock } from '#app/ui/moment-field.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { useInBrowser } from '#app/ui/time-text.tsx'
import { localText } from '#app/ui/zone.ts'
import type { Instant } from '#shared/time.ts'
import type { Choosable } from '../../titles.ts'
import { Exercises } from './exercises.tsx'

type Plan = { at: Instant; minutes: number; exercises: readonly string[]; begun: boolean }
type PlanFormProps = {
  title: string
  /** The door that takes it. */
  at: `/api/desk/couples/${string}/meetings` | `/api/desk/meetings/${string}`
  choosable: readonly Choosable[]
  /** What the server's clock said when the page was made. */
  now: Instant
  /** The meeting that is to be changed; without one, a new one is planned. */
  meeting?: Plan
}

const [LEAST, MOST, USUAL] = [15, 180, 50]

export function PlanForm(props: PlanFormProps) {
  // The browser alone knows the zone that the time is written in.
  return useInBrowser() ? <Form {...props} /> : null
}

function Form({ title, at: door, choosable, now, meeting }: PlanFormProps) {
  const t = useTranslations('desk.couple.meetings')
  const { change, busy, refused } = useChange()
  const when = useMoment(useServerClock(now), meeting && localText(meeting.at))
  const [minutes, setMinutes] = useState(String(meeting?.minutes ?? USUAL))
  const [exercises, setExercises] = useState(meeting?.exercises ?? [])
  const [wrong, setWrong] = useState(false)
  const begun = meeting?.begun === true
  const keep = async () => {
    const at = begun ? null : when.given()
    const long = Number(minutes)
    const amiss = !(long >= LEAST && long <= MOST)
    setWrong(amiss)
    if (amiss || (at === null && !begun)) return
    const kept = await change(door, { at, minutes: Math.round(long), exercises: [...exercises] })
    if (!kept || meeting) return
    when.write('')
    setExercises([])
  }
  return (
    <Fold title={title} submit={t('save')} onSubmit={keep} busy={busy} refused={refused}>
      {!begun && <MomentField moment={when} label={t('when')} />}
      <LineField
        type="number"
        inputMode="numeric"
        min={LEAST}
        max={MOST}
        label={t('minutes')}
        error={wrong && t('minutes-wrong')}
        value={minutes}
        onValue={setMinutes}
      />
      <Exercises chosen={exercises} onChosen={setExercises} choosable={choosable} />
    </Fold>
  )
}

export function BeginNow({ counselling }: { counselling: string }) {
  const t = useTranslations('desk.couple.meetings')
  const router = useRouter()
  const door = useChange()
  const begin = async () => {
    const plan = { at: null, minutes: USUAL, exercises: [] }
    const made = await door.send(`/api/desk/couples/${counselling}/meetings`, plan, { leaving: true })
    if (made) router.push(`/desk/host/${made.meeting}`)
  }
  return (
    <div>
      <Button tone="soft" busy={door.busy} onClick={begin}>
        {t('begin')}
      </Button>
      <p className="mt-2 mb-1 text-small text-quiet">{t('begin-text')}</p>
      <Notice tone="wrong">{door.refused}</Notice>
    </div>
  )
}

export function CallOff({ meeting }: { meeting: string }) {
  const t = useTranslations('desk.couple.meetings')
  const door = useChange()
  return (
    <>
      <Button tone="plain" busy={door.busy} onClick={() => door.change(`/api/desk/meetings/${meeting}/call-off`, {})}>
        {t('call-off')}
      </Button>
      <Notice tone="wrong">{door.refused}</Notice>
    </>
  )
}
