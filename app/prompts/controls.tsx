'use client'
// The control by which each kind of prompt is answered, loaded only when a step needs it.
import type { ComponentType } from 'react'
import { piece, StillComing } from '#app/loading/piece.tsx'
import { Skeleton } from '#app/ui/skeleton.tsx'
import type {
  AnsweredKind,
  AnsweredPrompt,
  AnswerOf,
  GuessableValue,
  Prompt,
  PromptOf,
} from '#shared/prompts/shapes.ts'
import type { OwnWords } from '#shared/session/part-shape.ts'

export type ControlProps<K extends AnsweredKind = AnsweredKind> = {
  /** The step whose words name the parts; for a guess, the step that is guessed. */
  step: string
  /** The step that is answered. */
  asked: string
  prompt: PromptOf<K>
  /** What is guessed, where this is a guess. */
  target: Prompt | null
  ownWords: readonly OwnWords[]
  /** The other's order of the very things that are chosen among: they are listed by it. */
  theirOrder?: readonly string[] | undefined
  value: AnswerOf<K>
  onValue: (value: AnswerOf<K>) => void
}

const CONTROLS: { [K in AnsweredKind]: ComponentType<ControlProps<K>> } = {
  scale: piece(() => import('./scale/control.tsx').then((file) => file.ScaleControl), Waiting, 'scale'),
  choice: piece(() => import('./choice/control.tsx').then((file) => file.ChoiceControl), Waiting, 'choice'),
  rank: piece(() => import('./rank/control.tsx').then((file) => file.RankControl), Waiting, 'rank'),
  text: piece(() => import('./text/control.tsx').then((file) => file.TextControl), Waiting, 'text'),
  builder: piece(() => import('./builder/control.tsx').then((file) => file.BuilderControl), Waiting, 'builder'),
  guess: GuessControl,
  carry: piece(() => import('./carry/control.tsx').then((file) => file.CarryControl), Waiting, 'carry'),
}

/** `value` is of the prompt's own kind. */
export function Control(props: ControlProps) {
  const OfKind = CONTROLS[props.prompt.kind] as ComponentType<ControlProps>
  return <OfKind {...props} />
}

/** A guess is made with the control of what is guessed, in its words. */
function GuessControl({ step, prompt, target, ownWords, value, onValue }: ControlProps<'guess'>) {
  if (!target) return null
  return (
    <Control
      step={prompt.of}
      asked={step}
      prompt={target as AnsweredPrompt}
      target={null}
      ownWords={ownWords}
      value={value.guess}
      onValue={(guess) => onValue({ kind: 'guess', guess: guess as GuessableValue })}
    />
  )
}

function Waiting() {
  return (
    <>
      <Skeleton lines={3} />
      <StillComing />
    </>
  )
}
