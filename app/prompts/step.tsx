'use client'
// Which screen a step has. What is rarely met is loaded once the room stands; the reveal is always at hand.
import type { ComponentType } from 'react'
import { piece, StillComing } from '#app/loading/piece.tsx'
import { Foot, GoOnFoot } from '#app/session/frame/foot.tsx'
import { StepPage } from '#app/session/frame/step-page.tsx'
import { ReadingContext, useReading } from '#app/session/screen.tsx'
import { wordsAs } from '#app/session/texts.ts'
import { Skeleton } from '#app/ui/skeleton.tsx'
import type { PromptOf } from '#shared/prompts/shapes.ts'
import type { Part, StepView } from '#shared/session/view-shape.ts'
import { AnswerStep } from './answering/answer.tsx'
import { OpenedStep } from './answering/opened.tsx'
import { StandsBeside } from './answering/own-before.tsx'

export type PartOf<K extends Part['kind']> = Extract<Part, { kind: K }>
export type ScreenProps<K extends Part['kind'] = Part['kind']> = { step: StepView; part: PartOf<K> }

const SCREENS: { [K in Part['kind']]: ComponentType<ScreenProps<K>> } = {
  read: ReadStep,
  kept: piece(() => import('./answering/kept.tsx').then((file) => file.KeptStep), LoadingStep),
  answer: AnswerStep,
  opened: OpenedStep,
  mirror: piece(() => import('./mirror/screen.tsx').then((file) => file.MirrorStep), LoadingStep),
  offer: piece(() => import('./offer/screen.tsx').then((file) => file.OfferStep), LoadingStep),
  agree: piece(() => import('./agree/screen.tsx').then((file) => file.AgreeStep), LoadingStep),
  clock: ClockStep,
}

type TimedKind = PartOf<'clock'>['prompt']['kind']
export type TimedProps<K extends TimedKind = TimedKind> = {
  step: StepView
  part: PartOf<'clock'> & { prompt: PromptOf<K> }
}

const TIMED: { [K in TimedKind]: ComponentType<TimedProps<K>> } = {
  breathe: piece(() => import('./breathe/screen.tsx').then((file) => file.BreatheStep), LoadingStep),
  talk: piece(() => import('./talk/screen.tsx').then((file) => file.TalkStep), LoadingStep),
}

export function Step({ step }: { step: StepView }) {
  const { part, called } = step
  const reading = useReading()
  const Screen = SCREENS[part.kind] as ComponentType<ScreenProps>
  const screen = <Screen key={step.step} step={step} part={part} />
  if (!called || step.words) return screen
  return (
    <ReadingContext value={{ ...reading, words: wordsAs(reading.words, step.step, called) }}>{screen}</ReadingContext>
  )
}

function ClockStep(props: ScreenProps<'clock'>) {
  const Screen = TIMED[props.part.prompt.kind] as ComponentType<ScreenProps<'clock'>>
  return <Screen {...props} />
}

/** Something to read, or to hear, before going on. Nothing is asked. */
function ReadStep({ step }: ScreenProps<'read'>) {
  return (
    <StepPage step={step} screen="read" foot={<GoOnFoot step={step} />}>
      <StandsBeside step={step} />
    </StepPage>
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
