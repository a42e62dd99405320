'use client'
// What can be done in a break: its caller comes back, sooner or later; the other waits, and after the time may close kindly or leave it open.
import { useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import type { BreakPhase } from '#app/breaks/phase.ts'
import { Dialog } from '#app/loading/dialog.tsx'
import { Foot, FootWords } from '#app/session/frame/foot.tsx'
import { useClock, useNames, useScreen, useTheirClock } from '#app/session/screen.tsx'
import { StopForToday } from '#app/session/stop-for-today.tsx'
import { Button } from '#app/ui/button.tsx'
import { useTimeWords } from '#app/ui/time-text.tsx'
import type { BreakView } from '#shared/session/view-shape.ts'
import { MINUTE } from '#shared/time.ts'
import { AskOnce } from './ask-once.tsx'
import { Minutes } from './minutes.tsx'

type BreakFootProps = { taken: BreakView; phase: BreakPhase }

export function BreakFoot({ taken, phase }: BreakFootProps) {
  const { seat } = useScreen().view
  return taken.caller === seat ? <CallerFoot {...{ taken, phase }} /> : <OtherFoot {...{ taken, phase }} />
}

function CallerFoot({ taken, phase }: BreakFootProps) {
  const t = useTranslations('room.break')
  const { onePhone } = useScreen()
  const { theirs } = useNames()
  const [changing, setChanging] = useState(false)
  if (phase === 'back')
    return (
      <Foot beside={<StopForToday />}>
        <FootWords>{t('waiting', { name: theirs })}</FootWords>
      </Foot>
    )
  // Sooner at any moment; later once.
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
          <StopForToday />
        </>
      }
    >
      <Return>{t(onePhone ? 'return-both' : phase === 'on' ? 'return-early' : 'return')}</Return>
      <ChangeTime open={changing} onClose={() => setChanging(false)} taken={taken} />
    </Foot>
  )
}

function OtherFoot({ taken, phase }: BreakFootProps) {
  const t = useTranslations('room.break')
  if (phase === 'late') return <LateFoot />
  const isAsked = phase === 'back' && !taken.mineReturned
  return (
    <Foot beside={<StopForToday />}>
      {isAsked ? <Return>{t('return')}</Return> : <FootWords>{t('for-now')}</FootWords>}
    </Foot>
  )
}

/** The promised time and the caller's minutes have passed: two ways of equal weight. */
function LateFoot() {
  const t = useTranslations('room.break')
  const { send } = useScreen()
  return (
    <Foot wide>
      <div className="grid gap-2 sm:auto-cols-fr sm:grid-flow-col">
        <StopForToday tone="soft">{t('leave-open')}</StopForToday>
        <AskOnce
          tone="soft"
          title={t('close-title')}
          description={t('close-text')}
          confirm={t('close-kindly')}
          onConfirm={() => send({ type: 'close' })}
        >
          {t('close-kindly')}
        </AskOnce>
      </div>
    </Foot>
  )
}

export function Return({ children }: { children: ReactNode }) {
  const { send, pending } = useScreen()
  const going = pending.some(({ type }) => type === 'return')
  return (
    <Button className="w-full" busy={going} onClick={() => send({ type: 'return' })}>
      {children}
    </Button>
  )
}

// The caller changes the return: sooner as often as they like, later once.
const USUAL = [5, 10, 20, 45]

type ChangeTimeProps = { open: boolean; onClose: () => void; taken: BreakView }

function ChangeTime({ open, onClose, taken }: ChangeTimeProps) {
  const t = useTranslations('room.change-time')
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={t('title')}
      description={t(taken.renegotiated ? 'sooner-only' : 'once')}
    >
      <Form taken={taken} onClose={onClose} />
    </Dialog>
  )
}

function Form({ taken, onClose }: { taken: BreakView; onClose: () => void }) {
  const t = useTranslations('room.change-time')
  const { send } = useScreen()
  const timeWords = useTimeWords()
  const theirClock = useTheirClock()
  const now = useClock(5_000)
  const [minutes, setMinutes] = useState(10)
  const until = now + minutes * MINUTE
  const sooner = until < taken.until
  const barred = !sooner && taken.renegotiated
  const change = () => {
    send({ type: sooner ? 'shorten' : 'renegotiate', minutes })
    onClose()
  }
  return (
    <div className="grid grid-cols-1 gap-5">
      <Minutes value={minutes} onValue={setMinutes} usual={USUAL} />
      <p role="status" className="min-h-14 font-serif text-lead">
        {barred ? t('barred') : t(sooner ? 'sooner' : 'later', { time: timeWords(until, 'time', theirClock) })}
      </p>
      <Button disabled={barred} onClick={change}>
        {t('change')}
      </Button>
    </div>
  )
}
