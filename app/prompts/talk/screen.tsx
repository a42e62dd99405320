'use client'
// Talking, one after the other, with equal time. Whose turn it is and one clock; nothing to type.
import { useTranslations } from 'next-intl'
import { type ReactNode, useEffect } from 'react'
import { BeginFoot } from '#app/session/frame/begin-foot.tsx'
import { Foot, FootWords, GoOn, GoOnFoot } from '#app/session/frame/foot.tsx'
import { Readers } from '#app/session/frame/readers.tsx'
import { StepPage } from '#app/session/frame/step-page.tsx'
import { type ReflectionBeside, useReflectionBeside } from '#app/session/reflection-beside.tsx'
import { ReflectionPages } from '#app/session/reflection-pages.tsx'
import { useClock, useNames, usePending, useScreen, useStepWords } from '#app/session/screen.tsx'
import { useSay } from '#app/session/voice.tsx'
import { Button } from '#app/ui/button.tsx'
import type { ClockView, OwnWords } from '#shared/session/part-shape.ts'
import { partnerOf } from '#shared/session/seat.ts'
import { isClosingTalk } from '#shared/session/view-reading.ts'
import type { StepView } from '#shared/session/view-shape.ts'
import { OwnBefore, StandsBeside } from '../answering/own-before.tsx'
import type { TimedProps } from '../step.tsx'
import { TalkRing } from './ring.tsx'
import { blockOfTurn, type Turn, turnAt } from './turns.ts'

export function TalkStep({ step, part: { prompt, clock, about } }: TimedProps<'talk'>) {
  const { startedAt } = clock
  const closing = isClosingTalk(step)
  const reflection = useReflectionBeside(closing ? 'own' : 'walked')
  const lies = prompt.over !== undefined || (closing && reflection !== null && reflection.paragraphs.length > 0)
  const beside = lies ? <Beside clock={clock} beside={reflection} /> : undefined
  if (startedAt === null) return <BeforeTalk step={step} clock={clock} about={about} beside={beside} />
  return <Talking step={step} clock={clock} startedAt={startedAt} about={about} beside={beside} />
}

type TalkProps = { step: StepView; clock: ClockView; about: OwnWords | null; beside: ReactNode }

/** [SE12] The letter turns to the block of each round by the one clock that both have. */
function Beside({ clock, beside }: { clock: ClockView; beside: ReflectionBeside | null }) {
  const now = useClock(1_000)
  const { turns, startedAt } = clock
  const turn = startedAt === null ? 0 : (turnAt(clock, startedAt, now)?.number ?? turns)
  return <ReflectionPages beside={beside} begins={(blocks) => blockOfTurn(turn, { turns, blocks })} />
}

function BeforeTalk({ step, clock, about, beside }: TalkProps) {
  const t = useTranslations('room.talk')
  const { view } = useScreen()
  const { of, isMe } = useNames()
  const opens = isMe(clock.opener) ? t('you-open') : t('they-open', { name: of(clock.opener) })
  return (
    <StepPage
      step={step}
      screen="before"
      readers={<Readers by="nobody" />}
      beside={beside}
      foot={<BeginFoot {...{ step, clock }} waiting={t('waiting')} begin={t('begin')} />}
    >
      <OwnBefore about={about} />
      <StandsBeside step={step} />
      <TalkRing
        seat={clock.opener}
        name={view.names[clock.opener]}
        part={1}
        time={clock.seconds * 1000}
        low={beside !== undefined}
      >
        {opens}
      </TalkRing>
    </StepPage>
  )
}

function Talking({ step, clock, startedAt, about, beside }: TalkProps & { startedAt: number }) {
  const t = useTranslations('room.talk')
  const say = useSay()
  const turn = turnAt(clock, startedAt, useClock(250))
  const words = useTurnWords(turn)
  const { rounds } = useStepWords(step.step)
  useEffect(() => say(words), [say, words])
  return (
    <StepPage
      step={step}
      screen={turn ? 'talking' : 'after'}
      prompt={turn ? rounds?.[Math.floor(turn.number / 2)] : t('over')}
      why={turn ? undefined : t('over-why')}
      beside={beside}
      foot={turn ? <TalkFoot step={step} /> : <GoOnFoot step={step} />}
    >
      <OwnBefore about={about} />
      <StandsBeside step={step} />
      {turn && (
        <TurnRing turn={turn} clock={clock} low={beside !== undefined}>
          {words}
        </TurnRing>
      )}
    </StepPage>
  )
}

/** Time can be added by either, and nobody has to fill it. */
function TalkFoot({ step }: { step: StepView }) {
  const t = useTranslations('room.talk')
  const { send } = useScreen()
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

type TurnRingProps = { turn: Turn; clock: ClockView; low: boolean; children: string }

function TurnRing({ turn, clock, low, children }: TurnRingProps) {
  const t = useTranslations('room.talk')
  const { view } = useScreen()
  const { of } = useNames()
  const more = turn.number < clock.turns - 1
  return (
    <>
      <TalkRing
        seat={turn.speaker}
        name={view.names[turn.speaker]}
        part={turn.left / turn.length}
        time={turn.left}
        low={low}
      >
        {children}
      </TalkRing>
      <p className={`mt-2 text-center text-small text-quiet ${low ? 'max-lg:hidden' : ''}`}>
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
