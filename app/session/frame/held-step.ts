'use client'
// [RV5] Apart, a reveal may fall due while somebody writes. What they are writing stays in front until it is given or they turn to the reveal.
import { useMemo, useState } from 'react'
import type { OpenLine } from '#app/line/use-line.ts'
import type { StepView, View } from '#shared/session/view-shape.ts'

type Writing = Pick<OpenLine, 'drafts'> & Pick<OpenLine['wire'], 'send'>

/** `held`: the step to show instead of the view's; `turn`: to what has opened meanwhile. Null when nothing waits. */
export function useHeldStep(view: View, { drafts, wire: { send } }: OpenLine) {
  const [writing, setWriting] = useState<string | null>(null)
  const [front, setFront] = useState<StepView | null>(null)
  const step = view.at.phase === 'step' ? view.at.step : null
  const held = view.mode === 'apart' && step !== null && writing === front?.step && isDue(step, front)
  if (!held && step !== front) setFront(step)
  const watched = useMemo<Writing>(
    () => ({
      // A draft's name begins with its step.
      drafts: {
        ...drafts,
        keep: (name, draft) => {
          setWriting(name.split(':')[0] ?? null)
          drafts.keep(name, draft)
        },
      },
      send: (command) => {
        setWriting(null)
        send(command)
      },
    }),
    [drafts, send],
  )
  return { ...watched, held: held ? front : null, turn: held ? () => setWriting(null) : null }
}

function isDue(step: StepView, front: StepView | null): boolean {
  if (!front || step.step === front.step || step.part.kind !== 'opened') return false
  return front.part.kind === 'answer' && front.part.stage === 'asked'
}
