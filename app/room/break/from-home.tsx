'use client'
// A break that was called from home: until when, what was promised, and that nothing but the exercises waits.
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { HowLong } from '#app/breaks/how-long.tsx'
import { type Length, lengthSaid } from '#app/breaks/lengths.ts'
import { type BreakPhase, phaseOf, stageOf } from '#app/breaks/phase.ts'
import { TellOther } from '#app/invite/tell-other.tsx'
import { Dialog } from '#app/loading/dialog.tsx'
import { useArrival } from '#app/session/frame/arrival.tsx'
import { Foot, FootWords, WayHome } from '#app/session/frame/foot.tsx'
import { SavedLine } from '#app/session/frame/saved-line.tsx'
import { Horizon } from '#app/session/horizon.tsx'
import { useClock, useNames, useScreen, useTheirClock } from '#app/session/screen.tsx'
import { useSay } from '#app/session/voice.tsx'
import { Button } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageFrame } from '#app/ui/page-frame.tsx'
import type { BreakView } from '#shared/session/view-shape.ts'
import { MINUTE } from '#shared/time.ts'
import { AskOnce } from './ask-once.tsx'
import { Return } from './break-foot.tsx'
import { InCalendar, Promised, WhatHelps, WhileYouWait } from './break-page.tsx'
import { KindLines } from './kind-lines.tsx'

export function FromHome({ taken }: { taken: BreakView }) {
  const t = useTranslations('break-from-home')
  const { onePhone, view, doors } = useScreen()
  const { of, theirs } = useNames()
  const now = useClock(1_000)
  const phase = phaseOf(taken, now)
  const calls = taken.caller === view.seat
  const whose = onePhone ? 'both' : calls ? 'mine' : 'theirs'
  const words = `${whose}.${stageOf(taken, phase)}` as const
  const name = calls ? theirs : of(taken.caller)
  const title = t(`${words}.title`, { name })
  const heading = useArrival(`break:${taken.takenAt}`)
  const say = useSay()
  useEffect(() => say(title), [say, title])
  const beside = useTheirClock()
  return (
    <PageFrame foot={calls || onePhone ? <CallerFoot {...{ taken, phase }} /> : <OtherFoot phase={phase} />}>
      {!taken.openEnded && <Horizon taken={taken} now={now} beside={beside} as="moment" />}
      <h1 ref={heading} tabIndex={-1} className="mt-6 font-serif text-prompt outline-none">
        {title}
      </h1>
      <p className="mt-2 text-quiet">{t(`${words}.text`, { name })}</p>
      <SavedLine />
      <div className="mt-6 grid gap-8">
        <Promised taken={taken} />
        <WhatHelps />
        {!onePhone && phase !== 'back' && <KindLines taken={taken} />}
        {phase === 'on' && <WhileYouWait />}
        {doors.tell && calls && phase === 'back' && <TellOther link={doors.tell} name={theirs} />}
        {phase === 'on' && !taken.openEnded && <InCalendar />}
      </div>
    </PageFrame>
  )
}

type BreakFootProps = { taken: BreakView; phase: BreakPhase }

function CallerFoot({ taken, phase }: BreakFootProps) {
  const t = useTranslations('room.break')
  const { onePhone } = useScreen()
  const [changing, setChanging] = useState(false)
  if (phase === 'back') return <Foot beside={<WayHome />} />
  const change = phase === 'on' || !taken.renegotiated
  return (
    <Foot
      beside={
        <>
          {change && (
            <Button tone="plain" onClick={() => setChanging(true)}>
              {t('change-time')}
            </Button>
          )}
          <WayHome />
        </>
      }
    >
      <Return>{t(onePhone ? 'return-both' : phase === 'on' && !taken.openEnded ? 'return-early' : 'return')}</Return>
      <ChangeTime open={changing} onClose={() => setChanging(false)} taken={taken} />
    </Foot>
  )
}

function OtherFoot({ phase }: Pick<BreakFootProps, 'phase'>) {
  const t = useTranslations('break-from-home')
  const b = useTranslations('room.break')
  const { send } = useScreen()
  if (phase === 'late')
    return (
      <Foot beside={<WayHome />}>
        <AskOnce
          tone="soft"
          title={t('close-title')}
          description={t('close-text')}
          confirm={b('close-kindly')}
          onConfirm={() => send({ type: 'close' })}
        >
          {b('close-kindly')}
        </AskOnce>
      </Foot>
    )
  return (
    <Foot beside={<WayHome />}>
      {phase === 'back' ? <Return>{b('return')}</Return> : <FootWords>{b('for-now')}</FootWords>}
    </Foot>
  )
}

type ChangeTimeProps = { open: boolean; onClose: () => void; taken: BreakView }

/** Sooner as often as its caller likes, later once; that they do not know is later. */
function ChangeTime({ open, onClose, taken }: ChangeTimeProps) {
  const t = useTranslations('break-from-home')
  const c = useTranslations('room.change-time')
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={c('title')}
      description={t(taken.renegotiated ? 'change-sooner' : 'change-once')}
    >
      <Lengths taken={taken} onClose={onClose} />
    </Dialog>
  )
}

function Lengths({ taken, onClose }: Pick<ChangeTimeProps, 'taken' | 'onClose'>) {
  const t = useTranslations('break-from-home')
  const c = useTranslations('room.change-time')
  const { send } = useScreen()
  const now = useClock(5_000)
  const [length, setLength] = useState<Length | null>(null)
  const said = length && lengthSaid(length)
  const sooner = said !== null && !said.openEnded && now + said.minutes * MINUTE < taken.until
  const barred = said !== null && !sooner && taken.renegotiated
  const change = () => {
    if (!said) return
    send(sooner ? { type: 'shorten', minutes: said.minutes } : { type: 'renegotiate', ...said })
    onClose()
  }
  return (
    <div className="grid grid-cols-1 gap-5">
      <HowLong value={length} onValue={setLength} />
      <Notice>{barred && t('change-barred')}</Notice>
      <Button disabled={!said || barred} onClick={change}>
        {c('change')}
      </Button>
    </div>
  )
}
