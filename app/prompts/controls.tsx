'use client'
// The one control of a step, loaded only when a step needs it.
import { piece, StillComing } from '#app/loading/piece.tsx'
import { Skeleton } from '#app/ui/skeleton.tsx'
import type { AnswerValue, Prompt } from '#shared/prompts/prompts.ts'
import type { OwnWords } from '#shared/session/view-shape.ts'

export type ControlProps<K extends Prompt['kind'], V> = {
  /** The step whose words name the parts; for a guess, the step that is guessed. */
  step: string
  /** The step that is answered. */
  asked: string
  prompt: Extract<Prompt, { kind: K }>
  value: V
  onValue: (value: V) => void
}

function Waiting() {
  return (
    <>
      <Skeleton lines={3} />
      <StillComing />
    </>
  )
}

const Scale = piece(() => import('./scale/control.tsx').then((file) => file.ScaleControl), Waiting)
const Choice = piece(() => import('./choice/control.tsx').then((file) => file.ChoiceControl), Waiting)
const Rank = piece(() => import('./rank/control.tsx').then((file) => file.RankControl), Waiting)
const Text = piece(() => import('./text/control.tsx').then((file) => file.TextControl), Waiting)
const Builder = piece(() => import('./builder/control.tsx').then((file) => file.BuilderControl), Waiting)
const Carry = piece(() => import('./carry/control.tsx').then((file) => file.CarryControl), Waiting)

type AnyControlProps = {
  step: string
  asked?: string
  prompt: Prompt
  target: Prompt | null
  ownWords: readonly OwnWords[]
  value: AnswerValue
  onValue: (value: AnswerValue) => void
}

export function Control({ step, asked = step, prompt, target, ownWords, value, onValue }: AnyControlProps) {
  switch (prompt.kind) {
    case 'scale':
      return value.kind === 'scale' && <Scale {...{ step, asked, prompt, value, onValue }} />
    case 'choice':
      return value.kind === 'choice' && <Choice {...{ step, asked, prompt, value, onValue }} />
    case 'rank':
      return value.kind === 'rank' && <Rank {...{ step, asked, prompt, value, onValue }} />
    case 'text':
      return (value.kind === 'text' || value.kind === 'aloud') && <Text {...{ step, asked, prompt, value, onValue }} />
    case 'builder':
      return value.kind === 'builder' && <Builder {...{ step, asked, prompt, value, onValue }} />
    case 'carry':
      return value.kind === 'carry' && <Carry {...{ value, onValue, ownWords }} />
    case 'guess':
      if (value.kind !== 'guess' || !target) return null
      return (
        <Control
          step={prompt.of}
          asked={step}
          prompt={target}
          target={null}
          ownWords={ownWords}
          value={value.guess}
          onValue={(guess) => isGuessable(guess) && onValue({ kind: 'guess', guess })}
        />
      )
    default:
      return null
  }
}

type Guess = Extract<AnswerValue, { kind: 'guess' }>['guess']

function isGuessable(value: AnswerValue): value is Guess {
  return value.kind === 'scale' || value.kind === 'choice' || value.kind === 'rank'
}
