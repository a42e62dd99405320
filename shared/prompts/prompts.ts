// The kinds of prompt: what they look like, what can be given to them, and one table of all that the program knows of each. A kind that
// is missing anywhere in here does not compile, and no other file lists them.
import * as z from 'zod/mini'
import { agree, agreePrompt } from './agree.ts'
import { breathe, breathePrompt } from './breathe.ts'
import { builder, builderAnswer, builderPrompt } from './builder.ts'
import { carry, carryAnswer, carryPrompt } from './carry.ts'
import { choice, choiceAnswer, choicePrompt } from './choice.ts'
import type { AnyAnswered, AnyDefinition, AnyStaged, Definition } from './definition.ts'
import { guess, guessAnswer, guessPrompt } from './guess.ts'
import { mirror, mirrorPrompt } from './mirror.ts'
import { offer, offerPrompt } from './offer.ts'
import { rank, rankAnswer, rankPrompt } from './rank.ts'
import { read, readPrompt } from './read.ts'
import { scale, scaleAnswer, scalePrompt } from './scale.ts'
import { talk, talkPrompt } from './talk.ts'
import { aloudAnswer, text, textAnswer, textPrompt } from './text.ts'

export const Prompt = z.discriminatedUnion('kind', [
  readPrompt(),
  scalePrompt(),
  choicePrompt(),
  rankPrompt(),
  textPrompt(),
  builderPrompt(),
  guessPrompt(),
  mirrorPrompt(),
  offerPrompt(),
  agreePrompt(),
  breathePrompt(),
  talkPrompt(),
  carryPrompt(),
])
export type Prompt = z.infer<typeof Prompt>
export type PromptKind = Prompt['kind']
export type PromptOf<K extends PromptKind> = Extract<Prompt, { kind: K }>

/** What a partner can give to a prompt, bounded. Whether it fits its prompt is decide's to say. */
export const AnswerValue = z.discriminatedUnion('kind', [
  scaleAnswer(),
  choiceAnswer(),
  rankAnswer(),
  textAnswer(),
  aloudAnswer(),
  builderAnswer(),
  guessAnswer(),
  carryAnswer(),
])
export type AnswerValue = z.infer<typeof AnswerValue>
export type GuessableValue = z.infer<ReturnType<typeof guessAnswer>>['guess']
export type GuessableKind = GuessableValue['kind']

type Aloud = Extract<AnswerValue, { kind: 'aloud' }>
export type AnsweredKind = Exclude<AnswerValue, Aloud>['kind']
export type AnsweredPrompt = PromptOf<AnsweredKind>
/** What can be given to a prompt of this kind: to a text also what was said aloud. */
export type AnswerOf<K extends AnsweredKind> = Extract<AnswerValue, { kind: K }> | (K extends 'text' ? Aloud : never)

/** In the sequence in which they are offered to whoever writes an exercise. */
export const PROMPTS: { readonly [K in PromptKind]: Definition<K> } = {
  scale,
  choice,
  rank,
  text,
  builder,
  guess,
  mirror,
  offer,
  agree,
  read,
  breathe,
  talk,
  carry,
}

export const PROMPT_KINDS = Object.keys(PROMPTS) as PromptKind[]

/** All that is known of a prompt's kind. It takes prompts and answers of that kind alone, which no type can follow here. */
export function kindOf(prompt: AnsweredPrompt): AnyAnswered
export function kindOf(prompt: Exclude<Prompt, AnsweredPrompt>): AnyStaged
export function kindOf(prompt: Pick<Prompt, 'kind'>): AnyDefinition
export function kindOf({ kind }: Pick<Prompt, 'kind'>): AnyDefinition {
  return PROMPTS[kind] as AnyDefinition
}

/** Whether what is answered opens to the other, and not in the reflection alone. */
export function hasAnswersThatOpen(prompt: Prompt): boolean {
  const kind = kindOf(prompt)
  return kind.nature === 'answered' && kind.opens
}

/** Whether what is answered is for the reflection alone: which own words one carries. */
export function isForReflection(prompt: Prompt): boolean {
  const kind = kindOf(prompt)
  return kind.nature === 'answered' && !kind.opens
}

/** The same of what is answered, or was. */
export function answeredAs({ kind }: Pick<AnsweredPrompt | AnswerValue, 'kind'>): AnyAnswered {
  return PROMPTS[kind === 'aloud' ? 'text' : kind] as AnyAnswered
}
