'use client'
// What both gave to one prompt, drawn as one figure where its kind has one: orders joined by lines, two people on one axis, the loop.
import type { ComponentType, ReactNode } from 'react'
import type { AnswerOf, GuessableKind, GuessableValue } from '#shared/prompts/shapes.ts'
import type { LoopView, Opened, Shown } from '#shared/session/part-shape.ts'
import type { BySeat } from '#shared/session/seat.ts'
import { LoopDrawn } from './choice/drawn.tsx'
import { OrdersDrawn } from './rank/drawn.tsx'
import { ScalesDrawn } from './scale/drawn.tsx'
import type { OpenedPrompt } from './shown/openings.ts'

export type DrawnProps<K extends GuessableKind = GuessableKind> = {
  step: string
  given: BySeat<AnswerOf<K>>
  /** What each thought the other had given. */
  guesses: Partial<BySeat<AnswerOf<K>>>
  /** It opens before one's eyes. */
  drawing: boolean
}

/** Null: each answer lies on a card of its own. `alone`: what somebody guessed of it has no place in the figure. */
const DRAWN: { [K in GuessableKind]: { of: ComponentType<DrawnProps<K>>; alone: boolean } | null } = {
  scale: { of: ScalesDrawn, alone: true },
  choice: null,
  rank: { of: OrdersDrawn, alone: false },
}

/** [RS2] Null where it is not drawn: where one of the two passed it, or deleted what they gave, there is nothing to draw. */
export function drawnOf({ of, guess }: OpenedPrompt, loop: LoopView | undefined, drawing: boolean): ReactNode | null {
  const [one, ...more] = of
  const given = valuesIn(one)
  if (!given.first || !given.second) return null
  const parts = loopParts(loop).filter((part) => of.some(({ step }) => step === loop?.[part]?.step))
  if (loop && parts.length === of.length) return <LoopDrawn loop={loop} opening={parts} drawing={drawing} />
  if (more.length > 0) return null
  const { [given.first.kind]: kind } = DRAWN
  if (!kind || (guess && kind.alone)) return null
  const Figure = kind.of as ComponentType<DrawnProps>
  const both = { first: given.first, second: given.second }
  return <Figure step={one.step} given={both} guesses={guess ? valuesIn(guess) : {}} drawing={drawing} />
}

function loopParts(loop: LoopView = {}): (keyof LoopView)[] {
  return Object.keys(loop) as (keyof LoopView)[]
}

function valuesIn({ first, second }: Pick<Opened, 'first' | 'second'>): Partial<BySeat<GuessableValue>> {
  const [one, other] = [valueIn(first), valueIn(second)]
  return { ...(one && { first: one }), ...(other && { second: other }) }
}

function valueIn(shown: Shown | null): GuessableValue | null {
  if (shown?.as !== 'given') return null
  const value = shown.value.kind === 'guess' ? shown.value.guess : shown.value
  return value.kind in DRAWN ? (value as GuessableValue) : null
}
