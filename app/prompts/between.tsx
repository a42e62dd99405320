'use client'
// What there is to choose, to set or to fill in, in words alone: for a counsellor, who looks on and answers nothing.
import type { ComponentType } from 'react'
import type { StepWords } from '#shared/exercises/exercise.ts'
import { sentencesOf } from '#shared/exercises/sentences-of.ts'
import type { Prompt, PromptKind, PromptOf } from '#shared/prompts/shapes.ts'

type BetweenProps<K extends PromptKind = PromptKind> = { prompt: PromptOf<K>; words: StepWords }

/** Null: there is nothing but the prompt. */
const BETWEEN: { [K in PromptKind]: ComponentType<BetweenProps<K>> | null } = {
  read: null,
  scale: Scales,
  choice: Options,
  rank: Options,
  text: null,
  builder: Sentence,
  guess: null,
  mirror: null,
  offer: null,
  agree: null,
  breathe: null,
  talk: null,
  carry: null,
}

export function Between({ prompt, words }: { prompt: Prompt; words: StepWords }) {
  const OfKind = BETWEEN[prompt.kind] as ComponentType<BetweenProps> | null
  return OfKind && <OfKind prompt={prompt} words={words} />
}

function Scales({ prompt, words }: BetweenProps<'scale'>) {
  const scales = prompt.scales.flatMap((id) => words.scales?.[id] ?? [])
  return <Several names={scales.map(({ name, low, high }) => `${name}: ${low} – ${high}`)} />
}

function Options({ prompt, words }: { prompt: PromptOf<'choice' | 'rank'>; words: StepWords }) {
  return <Several names={prompt.options.map((id) => words.options?.[id] ?? id)} />
}

function Sentence({ words }: BetweenProps<'builder'>) {
  return sentencesOf(words).map((sentence) => (
    <p key={sentence} className="mt-2 font-serif text-lead text-quiet italic">
      {sentence.replace(/\{[^}]+\}/g, '…')}
    </p>
  ))
}

function Several({ names }: { names: readonly string[] }) {
  return <p className="mt-2 text-quiet">{names.join(' · ')}</p>
}
