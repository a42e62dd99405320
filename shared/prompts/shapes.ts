// The shape of each kind of prompt, and of what can be given to it. Whether an answer fits its prompt is decide's to say. Pages that only take
// answers load none of it.
import * as z from 'zod/mini'
import { Id } from '#shared/id.ts'
import { lineOf, textOf } from '#shared/written.ts'
import {
  AGREED_AS,
  BLANKS,
  type Bounds,
  BREATH_SECONDS,
  CHOICES,
  FILLED,
  FILLED_AS,
  LETTERS,
  MARKS,
  PAGE_PARTS,
  PICKED,
  RANKED,
  SCALES,
  STEMS,
  TALK_ROUNDS,
  TURN_SECONDS,
} from './bounds.ts'

export function wholeWithin({ least, most }: Bounds) {
  return z.int().check(z.gte(least), z.lte(most))
}

function idsWithin({ least, most }: Bounds) {
  return z.array(Id).check(z.minLength(least), z.maxLength(most))
}

export const Prompt = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('read'),
    // Begins the break that the sentence of that earlier step named: its minutes, and how it opens again.
    begins: z.optional(z.strictObject({ of: Id, minutes: Id, opening: Id })),
  }),
  z.strictObject({
    kind: z.literal('scale'),
    scales: idsWithin(SCALES),
    // `path`: 3 or less on any of them leads to the shorter way. `smaller`: less than 7 brings the steps that make it smaller.
    decides: z.optional(z.enum(['path', 'smaller'])),
  }),
  z.strictObject({
    kind: z.literal('choice'),
    options: idsWithin(CHOICES),
    most: wholeWithin({ least: 1, most: CHOICES.most }),
    // `speaker`: me / you / either settles who speaks first. `path`: `listen` leads to the shorter way.
    decides: z.optional(z.enum(['speaker', 'path'])),
    // Only what the partner chose in that earlier step can be chosen.
    of: z.optional(Id),
  }),
  z.strictObject({ kind: z.literal('rank'), options: idsWithin(RANKED) }),
  z.strictObject({ kind: z.literal('text'), most: wholeWithin(LETTERS), aloud: z.optional(z.literal(true)) }),
  z.strictObject({
    kind: z.literal('builder'),
    // `minutes` takes a whole number up to `most`, `time` an hour, `words` up to `most` characters.
    blanks: z
      // `pick`: what can be picked for it instead of being written.
      .array(
        z.strictObject({
          id: Id,
          as: z.enum(FILLED_AS),
          most: wholeWithin(FILLED),
          pick: z.optional(idsWithin(PICKED)),
        }),
      )
      .check(z.minLength(BLANKS.least), z.maxLength(BLANKS.most)),
    // Sentences of which one is chosen, each with those blanks that stand in it.
    stems: z.optional(
      z
        .array(z.strictObject({ id: Id, blanks: z.array(Id).check(z.maxLength(BLANKS.most)) }))
        .check(z.minLength(STEMS.least), z.maxLength(STEMS.most)),
    ),
  }),
  z.strictObject({ kind: z.literal('guess'), of: Id }),
  z.strictObject({ kind: z.literal('mirror'), of: Id }),
  z.strictObject({
    kind: z.literal('offer'),
    // With it, what is asked for is the speaker's sentence of that earlier step.
    of: z.optional(Id),
  }),
  z.strictObject({
    kind: z.literal('agree'),
    as: z.enum(AGREED_AS),
    startsBreak: z.optional(z.literal(true)),
    // It is said of each week, and not of when something happens.
    says: z.optional(z.literal('weekly')),
    // It is for one of the two, or for the other of them than that earlier step.
    who: z.optional(z.union([z.literal('one'), z.strictObject({ otherThan: Id })])),
    // Once it is signed, each may put a smaller version of it forward.
    smaller: z.optional(z.literal(true)),
    // Those of a page, each filled from what opened in that earlier step: of `each` of the two, or of whoever that half asked. A part that
    // names no step is filled from the page that the couple has.
    parts: z.optional(
      z
        .array(
          z.strictObject({
            id: Id,
            of: z.optional(Id),
            half: z.optional(z.literal('listener')),
            each: z.optional(z.literal(true)),
          }),
        )
        .check(z.minLength(PAGE_PARTS.least), z.maxLength(PAGE_PARTS.most)),
    ),
  }),
  z.strictObject({
    kind: z.literal('breathe'),
    seconds: wholeWithin(BREATH_SECONDS),
    // One clock, and nothing that says when to breathe.
    quiet: z.optional(z.literal(true)),
  }),
  z.strictObject({
    kind: z.literal('talk'),
    // Each partner has `seconds` in each round.
    seconds: wholeWithin(TURN_SECONDS),
    rounds: wholeWithin(TALK_ROUNDS),
    // So many rounds on the shorter way, or so many of so many seconds.
    shorter: z.optional(
      z.union([
        wholeWithin(TALK_ROUNDS),
        z.strictObject({ seconds: wholeWithin(TURN_SECONDS), rounds: wholeWithin(TALK_ROUNDS) }),
      ]),
    ),
    // The letter that the session walks through lies beside it.
    over: z.optional(z.literal('letter')),
  }),
  z.strictObject({ kind: z.literal('carry') }),
])

const scaleAnswer = z.strictObject({ kind: z.literal('scale'), values: z.record(Id, wholeWithin(MARKS)) })
const choiceAnswer = z.strictObject({ kind: z.literal('choice'), chosen: idsWithin({ least: 1, most: CHOICES.most }) })
const rankAnswer = z.strictObject({ kind: z.literal('rank'), order: z.array(Id).check(z.maxLength(RANKED.most)) })
const textAnswer = z.strictObject({
  kind: z.literal('text'),
  text: textOf(LETTERS.most),
  // Its author leaves it out of the reflection, where it would stand.
  leftOut: z.optional(z.literal(true)),
})
/** Said out loud instead of written: nothing of it is kept. */
const aloudAnswer = z.strictObject({ kind: z.literal('aloud') })
const builderAnswer = z.strictObject({
  kind: z.literal('builder'),
  blanks: z.record(Id, lineOf(FILLED.most)),
  stem: z.optional(Id),
  // What was picked for a blank and not written.
  picked: z.optional(z.record(Id, Id)),
})
/** What can be guessed. */
const guessAnswer = z.strictObject({
  kind: z.literal('guess'),
  guess: z.discriminatedUnion('kind', [scaleAnswer, choiceAnswer, rankAnswer]),
})
/** The steps whose own words this partner puts into the reflection. */
const carryAnswer = z.strictObject({ kind: z.literal('carry'), steps: z.array(Id).check(z.maxLength(60)) })

/** What a partner can give to a prompt, bounded. */
export const AnswerValue = z.discriminatedUnion('kind', [
  scaleAnswer,
  choiceAnswer,
  rankAnswer,
  textAnswer,
  aloudAnswer,
  builderAnswer,
  guessAnswer,
  carryAnswer,
])

export type Prompt = z.infer<typeof Prompt>
export type PromptKind = Prompt['kind']
export type PromptOf<K extends PromptKind> = Extract<Prompt, { kind: K }>
/** A part of a page. */
export type PagePart = NonNullable<PromptOf<'agree'>['parts']>[number]
/** A blank in a builder's sentence. */
export type Blank = PromptOf<'builder'>['blanks'][number]

export type AnswerValue = z.infer<typeof AnswerValue>
export type GuessableValue = Extract<AnswerValue, { kind: 'guess' }>['guess']
export type GuessableKind = GuessableValue['kind']

type Aloud = Extract<AnswerValue, { kind: 'aloud' }>
export type AnsweredKind = Exclude<AnswerValue, Aloud>['kind']
export type AnsweredPrompt = PromptOf<AnsweredKind>
/** What the two do together or in turns, instead of answering. */
export type StagedKind = Exclude<PromptKind, AnsweredKind>
/** What can be given to a prompt of this kind: to a text also what was said aloud. */
export type AnswerOf<K extends AnsweredKind> = Extract<AnswerValue, { kind: K }> | (K extends 'text' ? Aloud : never)
/** A builder's sentence as it was filled: which of several, and what stands in its blanks, written or picked. */
export type Filling = Omit<AnswerOf<'builder'>, 'kind'>
