'use client'
// Talking, one after the other, with equal time. Whose turn it is and one clock; nothing to type.
import { useTranslations } from 'next-intl'
import { useEffect } from 'react'
import { Button } from '#app/ui/button.tsx'
import { partnerOf } from '#shared/session/seat.ts'
import type { ClockView, StepView } from '#shared/session/view-shape.ts'
import { useClock } from '../frame/clock.ts'
import { Foot, FootWords, GoOn } from '../frame/foot.tsx'
import { Pass } from '../frame/pass.tsx'
import { Readers } from '../frame/readers.tsx'
import { StepPage } from '../frame/step-page.tsx'
import { useSay } from '../frame/voice.tsx'
import { useNames, usePending, useRoom } from '../room.tsx'
import { TalkRing } from './talk-ring.tsx'
import { type Turn, turnAt } from './turns.ts'

export function TalkStep({ step, clock }: { step: StepView; clock: ClockView }) {
  const { startedAt } = clock
  if (startedAt === null) return <BeforeTalk step={step} clock={clock} />
  return <Talking step={step} clock={clock} startedAt={startedAt} />
}

function BeforeTalk({ step, clock }: { step: StepView; clock: ClockView }) {
  const t = useTranslations('room.talk')
  const { send, view } = useRoom()
  const { of, isMe } = useNames()
  const beginning = usePending('begin', step.step)
  const begun = clock.begun || beginning
  const opens = isMe(clock.opener) ? t('you-open') : t('they-open', { name: of(clock.opener) })
  return (
    <StepPage
      step={step}
      screen="before"
      readers={<Readers by="nobody" />}
      foot={
        <Foot beside={!begun && <Pass step={step} />}>
          {begun ? (
            <FootWords>{t('waiting')}</FootWords>
          ) : !step.canPass ? (
            <GoOn step={step} />
          ) : (
            <Button className="w-full" onClick={() => send({ type: 'begin', step: step.step })}>
              {t('begin')}
            </Button>
          )}
        </Foot>
      }
    >
      <TalkRing seat={clock.opener} name={view.names[clock.opener]} part={1} time={clock.seconds * 1000}>
        {opens}
      </TalkRing>
    </StepPage>
  )
}

function Talking({ step, clock, startedAt }: { step: StepView; clock: ClockView; startedAt: number }) {
  const t = useTranslations('room.talk')
  const say = useSay()
  const turn = turnAt(clock, startedAt, useClock(250))
  const words = useTurnWords(turn)
  useEffect(() => say(words), [say, words])
  return (
    <StepPage
      step={step}
      screen={turn ? 'talking' : 'after'}
      prompt={turn ? undefined : t('over')}
      why={turn ? undefined : t('over-why')}
      foot={
        turn ? (
          <TalkFoot step={step} />
        ) : (
          <Foot>
            <GoOn step={step} />
          </Foot>
        )
      }
    >
      {turn && (
        <TurnRing turn={turn} clock={clock}>
          {words}
        </TurnRing>
      )}
    </StepPage>
  )
}

/** Time can be added by either, and nobody has to fill it. */
function TalkFoot({ step }: { step: StepView }) {
  const t = useTranslations('room.talk')
  const { send } = useRoom()
  const going = usePending('go-on', step.step) !== undefined || step.goOn === 'waiting'
  return (
    <Foot
      beside={
        <>
          <Button tone="plain" onClick={() => send({ type: 'extend', step: step.step })}>
            {t('longer')}
          </Button>
          {!going && (
            <Button tone="plain" onClick={() => send({ type: 'go-on', step: step.step })}>
              {t('enough')}
            </Button>
          )}
        </>
      }
    >
      {going ? <GoOn step={step} /> : <FootWords>{t('listen')}</FootWords>}
    </Foot>
  )
}

function TurnRing({ turn, clock, children }: { turn: Turn; clock: ClockView; children: string }) {
  const t = useTranslations('room.talk')
  const { view } = useRoom()
  const { of } = useNames()
  const more = turn.number < clock.turns - 1
  return (
    <>
      <TalkRing seat={turn.speaker} name={view.names[turn.speaker]} part={turn.left / turn.length} time={turn.left}>
        {children}
      </TalkRing>
      <p className="mt-2 text-center text-small text-quiet">
        {more ? t('then', { name: of(partnerOf(turn.speaker)) }) : '\u00a0'}
      </p>
    </>
  )
}

function useTurnWords(turn: Turn | null): string {
  const t = useTranslations('room.talk')
  const { of, isMe } = useNames()
  if (!turn) return t('over')
  return isMe(turn.speaker) ? t('you-speak') : t('they-speak', { name: of(turn.speaker) })
}
