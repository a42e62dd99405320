'use client'
// Which screen a step has. What is rarely met is loaded once the room stands; the reveal is always at hand.
import { useTranslations } from 'next-intl'
import type { ComponentType } from 'react'
import { piece, StillComing } from '#app/loading/piece.tsx'
import { Foot, GoOnFoot } from '#app/session/frame/foot.tsx'
import { StepPage } from '#app/session/frame/step-page.tsx'
import { ReadingContext, useClock, useReading, useScreen, useStepWords } from '#app/session/screen.tsx'
import { wordsOn } from '#app/session/texts.ts'
import { Button } from '#app/ui/button.tsx'
import { Skeleton } from '#app/ui/skeleton.tsx'
import type { PromptOf } from '#shared/prompts/shapes.ts'
import type { NamedBreak, Part } from '#shared/session/part-shape.ts'
import type { StepView } from '#shared/session/view-shape.ts'
import { AnswerStep } from './answering/answer.tsx'
import { OpenedStep } from './answering/opened.tsx'
import { StandsBeside } from './answering/own-before.tsx'

export type PartOf<K extends Part['kind']> = Extract<Part, { kind: K }>
export type ScreenProps<K extends Part['kind'] = Part['kind']> = { step: StepView; part: PartOf<K> }

const SCREENS: { [K in Part['kind']]: ComponentType<ScreenProps<K>> } = {
  read: ReadStep,
  kept: piece(() => import('./answering/kept.tsx').then((file) => file.KeptStep), LoadingStep, 'kept'),
  answer: AnswerStep,
  opened: OpenedStep,
  mirror: piece(() => import('./mirror/screen.tsx').then((file) => file.MirrorStep), LoadingStep, 'mirror'),
  offer: piece(() => import('./offer/screen.tsx').then((file) => file.OfferStep), LoadingStep, 'offer'),
  agree: piece(() => import('./agree/screen.tsx').then((file) => file.AgreeStep), LoadingStep, 'agree'),
  clock: ClockStep,
}

type TimedKind = PartOf<'clock'>['prompt']['kind']
export type TimedProps<K extends TimedKind = TimedKind> = {
  step: StepView
  part: PartOf<'clock'> & { prompt: PromptOf<K> }
}

const TIMED: { [K in TimedKind]: ComponentType<TimedProps<K>> } = {
  breathe: piece(() => import('./breathe/screen.tsx').then((file) => file.BreatheStep), LoadingStep, 'breathe'),
  talk: piece(() => import('./talk/screen.tsx').then((file) => file.TalkStep), LoadingStep, 'talk'),
}

export function Step({ step }: { step: StepView }) {
  const { part } = step
  const reading = useReading()
  const words = wordsOn(step, reading.words)
  const Screen = SCREENS[part.kind] as ComponentType<ScreenProps>
  const screen = <Screen key={step.step} step={step} part={part} />
  return words === reading.words ? screen : <ReadingContext value={{ ...reading, words }}>{screen}</ReadingContext>
}

function ClockStep(props: ScreenProps<'clock'>) {
  const Screen = TIMED[props.part.prompt.kind] as ComponentType<ScreenProps<'clock'>>
  return <Screen {...props} />
}

/** [AN50] Something to read, or to hear, before going on. Nothing is asked. */
function ReadStep({ step, part: { begins } }: ScreenProps<'read'>) {
  const foot = begins ? <BeginBreak step={step} begins={begins} /> : <GoOnFoot step={step} />
  const { paragraphs = [] } = useStepWords(step.step)
  return (
    <StepPage step={step} screen="read" foot={foot}>
      <div className="mb-6 grid gap-3">
        {paragraphs.map((text) => (
          <p key={text}>{text}</p>
        ))}
      </div>
      <StandsBeside step={step} />
    </StepPage>
  )
}

/** [BR11] What the sentence said is filled in; until when it lasts is worked out once it begins. */
function BeginBreak({ step, begins }: { step: StepView; begins: NamedBreak }) {
  const t = useTranslations('room.begins')
  const { send, view } = useScreen()
  const now = useClock(1_000)
  const { caller, minutes, opening, aloneFrom } = begins
  const alone = caller === view.seat && aloneFrom !== null && now >= aloneFrom
  const begin = (
    <Button tone="plain" onClick={() => send({ type: 'go-on', step: step.step })}>
      {t('alone')}
    </Button>
  )
  return (
    <>
      <p className="mb-2 text-center font-serif text-lead">{t('break', { minutes, opening })}</p>
      <GoOnFoot step={step} beside={alone && begin} />
    </>
  )
}

/** A step whose screen is on its way to this device. The bar, the break and the path are there meanwhile. */
function LoadingStep({ step }: { step: StepView }) {
  return (
    <StepPage step={step} screen="loading" foot={<Foot />}>
      <Skeleton />
      <StillComing />
    </StepPage>
  )
}
