'use client'
// Which screen a step has. What is rarely met is loaded once the room stands; the reveal is always at hand.
import { piece } from '#app/loading/piece.tsx'
import type { StepView } from '#shared/session/view-shape.ts'
import { AnswerStep } from './answering/answer.tsx'
import { OpenedStep } from './answering/opened.tsx'
import { LoadingStep } from './loading-step.tsx'
import { ReadStep } from './read/screen.tsx'

const MirrorStep = piece(() => import('./mirror/screen.tsx').then((file) => file.MirrorStep), LoadingStep)
const OfferStep = piece(() => import('./offer/screen.tsx').then((file) => file.OfferStep), LoadingStep)
const AgreeStep = piece(() => import('./agree/screen.tsx').then((file) => file.AgreeStep), LoadingStep)
const BreatheStep = piece(() => import('./breathe/screen.tsx').then((file) => file.BreatheStep), LoadingStep)
const TalkStep = piece(() => import('./talk/screen.tsx').then((file) => file.TalkStep), LoadingStep)

export function Step({ step }: { step: StepView }) {
  const { part } = step
  switch (part.kind) {
    case 'read':
      return <ReadStep step={step} />
    case 'answer':
      return <AnswerStep key={step.step} step={step} part={part} />
    case 'opened':
      return <OpenedStep key={step.step} step={step} part={part} />
    case 'mirror':
      return <MirrorStep key={step.step} step={step} part={part} />
    case 'offer':
      return <OfferStep key={step.step} step={step} part={part} />
    case 'agree':
      return <AgreeStep key={step.step} step={step} part={part} />
    case 'clock':
      return part.prompt.kind === 'breathe' ? (
        <BreatheStep key={step.step} step={step} seconds={part.prompt.seconds} clock={part.clock} />
      ) : (
        <TalkStep key={step.step} step={step} clock={part.clock} about={part.about} over={part.prompt.over} />
      )
  }
}
