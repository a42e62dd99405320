'use client'
// While the counsellor sees nothing: a moment alone, and the question after a dismissal whether they come back. Nobody learns who asked.
import { useTranslations } from 'next-intl'
import { useEffect } from 'react'
import { BreathForm, breathAt } from '#app/prompts/breathe/breath.tsx'
import { Foot, FootWords } from '#app/session/frame/foot.tsx'
import { ScreenFrame, ScreenHead } from '#app/session/frame/screen-frame.tsx'
import { useClock, useHost, useScreen } from '#app/session/screen.tsx'
import { StopForToday } from '#app/session/stop-for-today.tsx'
import { useSay } from '#app/session/voice.tsx'
import { useRest } from '#app/ui/breath.tsx'
import { Button } from '#app/ui/button.tsx'
import { useTimeWords } from '#app/ui/time-text.tsx'
import type { View } from '#shared/session/view-shape.ts'

/** A moment alone: the same calm screen for each, with a breath. */
export function Alone({ until, mineEnded }: Extract<View['at'], { phase: 'alone' }>) {
  const t = useTranslations('room.host.alone')
  const b = useTranslations('room.breathe')
  const { send, pending } = useScreen()
  const say = useSay()
  const timeWords = useTimeWords()
  const { rests, button: rest } = useRest()
  const now = useClock(100)
  const name = useHost()?.name ?? ''
  const over = now >= until
  const time = timeWords(until, 'time')
  const ended = (mineEnded && !over) || pending.some(({ type }) => type === 'end-moment-alone')
  const title = t('title')
  useEffect(() => say(title), [say, title])
  const breath = breathAt(now - until)
  return (
    <ScreenFrame
      foot={
        <Foot>
          {ended ? (
            <FootWords>{t('waiting', { time })}</FootWords>
          ) : (
            <Button className="w-full" onClick={() => send({ type: 'end-moment-alone' })}>
              {t('ready')}
            </Button>
          )}
        </Foot>
      }
    >
      <div className="animate-arrive">
        <ScreenHead at="alone" why={t('why')}>
          {title}
        </ScreenHead>
        <p className="mt-3">{over ? t('text-over') : t('text', { name, time })}</p>
        <div className="mt-4 grid justify-items-center">
          {over || rests ? (
            <BreathForm breath={null} caption="" />
          ) : (
            <BreathForm breath={breath} caption={b(breath.goes)} count={breath.count} />
          )}
          {!over && rest}
        </div>
      </div>
    </ScreenFrame>
  )
}

/** After the break that a dismissal began: with the counsellor or without, said privately. */
export function Between() {
  const t = useTranslations('room.host.between')
  const { send, pending } = useScreen()
  const host = useHost()
  const name = host?.name ?? ''
  const saying = pending.some(({ type }) => type === 'admit-host' || type === 'go-on-without-host')
  return (
    <ScreenFrame
      resting
      foot={
        <Foot wide beside={<StopForToday />}>
          {host?.mine || saying ? (
            <FootWords>{t('waiting')}</FootWords>
          ) : (
            <div className="grid grid-cols-1 gap-2 min-[24rem]:grid-cols-2">
              <Button tone="soft" onClick={() => send({ type: 'admit-host' })}>
                {t('with', { name })}
              </Button>
              <Button tone="soft" onClick={() => send({ type: 'go-on-without-host' })}>
                {t('without', { name })}
              </Button>
            </div>
          )}
        </Foot>
      }
    >
      <div className="animate-arrive pt-6">
        <ScreenHead at="between" why={t('why')}>
          {t('title', { name })}
        </ScreenHead>
        <p className="mt-4">{t('text')}</p>
      </div>
    </ScreenFrame>
  )
}
