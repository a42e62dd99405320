// What stands in one step for one seat, as it goes over the wire. Of the other before a reveal it is one constant, whatever they have done.
import * as z from 'zod/mini'
import { InReflection, StepWords } from '#shared/exercises/exercise.ts'
import { Id } from '#shared/id.ts'
import { LOCALES } from '#shared/locale.ts'
import {
  type AnsweredKind,
  AnswerValue,
  type PromptKind,
  type PromptOf,
  Prompt as Scripted,
} from '#shared/prompts/shapes.ts'
import { Terms } from './agreement.ts'
import { PassNote, Response } from './commands.ts'
import { PARTNER_SEATS } from './seat.ts'

export const Locale = z.enum(LOCALES)
export const Partner = z.enum(PARTNER_SEATS)
/** Milliseconds since 1970-01-01T00:00Z. */
export const Instant = z.int()
export const Count = z.int().check(z.gte(0))
export const isSo = z.optional(z.literal(true))
// What a counsellor typed on the spot may have several lines.
export const Texts = z.partialRecord(Locale, z.extend(StepWords, { prompt: z.string() }))
const Erased = z.strictObject({ erased: z.literal(true) })
export const Written = z.union([z.string(), Erased])
export const bySeat = <T extends z.core.$ZodType>(each: T) => z.strictObject({ first: each, second: each })

// What the other chose may narrow what can be chosen here, to one thing even.
const SHOWN = Scripted.def.options.map((each) => {
  const { kind } = each.def.shape
  return {
    kind: kind.def.values[0],
    shape:
      'most' in each.def.shape && 'of' in each.def.shape ? z.extend(each as never, { options: z.array(Id) }) : each,
  }
})

function promptOf<K extends PromptKind>(...kinds: readonly K[]) {
  const those: readonly PromptKind[] = kinds
  const shapes = SHOWN.flatMap(({ kind, shape }) => (kind && those.includes(kind) ? [shape] : []))
  return z.union(shapes) as unknown as z.ZodMiniType<PromptOf<K>>
}

export const Prompt = promptOf(...SHOWN.flatMap(({ kind }) => kind ?? []))
const ANSWERED = AnswerValue.def.options.flatMap(({ def }) => def.shape.kind.def.values)
export const AnsweredPrompt = promptOf(...(ANSWERED.filter((kind) => kind !== 'aloud') as AnsweredKind[]))

const Given = z.strictObject({ as: z.literal('given'), value: AnswerValue, locale: Locale })
export const Shown = z.discriminatedUnion('as', [
  Given,
  z.strictObject({ as: z.literal('passed'), note: z.nullable(PassNote) }),
  z.strictObject({ as: z.literal('erased') }),
])
export type Shown = z.infer<typeof Shown>

/** The answers of one step, open to both. `null` where that seat was not asked. */
export const Opened = z.strictObject({
  step: z.string(),
  prompt: Prompt,
  words: z.nullable(Texts),
  ...bySeat(z.nullable(Shown)).shape,
})
export type Opened = z.infer<typeof Opened>

/** What has opened so far of the loop that the two draw, by its part. */
const LoopView = z.partial(z.strictObject({ starts: Opened, moves: Opened, gives: Opened, reached: Opened }))
export type LoopView = z.infer<typeof LoopView>

/** Whether this seat may go on. `waiting`: it has, and the session goes on when both have. */
export const GoOn = z.enum(['not-yet', 'may', 'waiting'])
export type GoOn = z.infer<typeof GoOn>

const MirrorRoundView = z.strictObject({
  text: Written,
  heard: z.nullable(z.enum(['yes', 'nearly', 'not-yet'])),
  missing: z.nullable(Written),
  locale: Locale,
})
export type MirrorRoundView = z.infer<typeof MirrorRoundView>
export const MirrorView = z.strictObject({
  /** Whose words are said back. */
  speaker: Partner,
  /** Only on the speaker's own screen; the one who says it back has it covered until the mirror is settled. */
  original: z.nullable(Shown),
  rounds: z.array(MirrorRoundView),
  stage: z.enum(['to-say', 'to-judge', 'settled']),
  settled: z.nullable(z.enum(['fitted', 'close-enough', 'said-again', 'passed'])),
  /** What the speaker may choose instead of another round. */
  ways: z.array(z.enum(['close-enough', 'said-again'])),
})
export type MirrorView = z.infer<typeof MirrorView>

/** `text` is null where the ask is `original`. */
const OfferRoundView = z.strictObject({
  text: z.nullable(Written),
  response: z.nullable(z.union([Response, Erased])),
  locale: Locale,
})
export type OfferRoundView = z.infer<typeof OfferRoundView>
export const OfferView = z.strictObject({
  asker: Partner,
  /** `sealed`: asked for, but not open yet (only the asker sees the text of their own). */
  stage: z.enum(['to-ask', 'sealed', 'to-answer', 'to-weigh', 'settled']),
  /** The earlier sentence this asks about, where the step has `of`. */
  original: z.nullable(Shown),
  rounds: z.array(OfferRoundView),
  settled: z.nullable(z.enum(['yes', 'later', 'smaller', 'no', 'left-open', 'passed'])),
})
export type OfferView = z.infer<typeof OfferView>

/** Numbered within its step: a log position would tell how much else had happened. */
const ProposalView = z.strictObject({
  number: Count,
  by: Partner,
  terms: z.union([Terms, Erased]),
  locale: Locale,
})
export type ProposalView = z.infer<typeof ProposalView>

/** One clock for both. `startedAt` null until begun; a talk's turns are `seconds` each, the first one's `opener`. */
export const ClockView = z.strictObject({
  begun: z.boolean(),
  startedAt: z.nullable(Instant),
  opener: Partner,
  seconds: Count,
  turns: Count,
  /** Added by either, each to the turn it was asked for in. */
  extensions: z.readonly(z.array(z.strictObject({ at: Instant, seconds: Count }))),
})
export type ClockView = z.infer<typeof ClockView>

/** The break that a step is to begin. `aloneFrom`: from when on its caller's press is enough, once they have pressed. */
const NamedBreak = z.strictObject({
  caller: Partner,
  minutes: Count,
  opening: z.string(),
  aloneFrom: z.nullable(Instant),
})
export type NamedBreak = z.infer<typeof NamedBreak>

/** `with-page`: not by itself, only as a part of the page that both sign. `wish`: with its answer, if both carry the two. */
export const Enters = z.enum([...InReflection.options, 'with-page', 'wish'])
export type Enters = z.infer<typeof Enters>

/** A wish that came to something, with its answer. `called`: by what the words of its sentence go, where it is one. */
const WishOf = z.strictObject({ asker: Partner, called: z.optional(z.string()), asked: Given, response: Response })
export type WishOf = z.infer<typeof WishOf>

/** For `carry`: own words of earlier steps that may go into the reflection, and by which rule of theirs. */
export const OwnWords = z.strictObject({
  step: z.string(),
  called: z.optional(z.string()),
  shown: Shown,
  enters: z.optional(InReflection),
  guessed: z.optional(z.string()),
  wishes: z.optional(z.array(WishOf)),
})
export type OwnWords = z.infer<typeof OwnWords>

/** Something of an earlier step that stands beside a prompt. `seat`: whose it is. */
export const BesideView = z.extend(OwnWords, { seat: Partner })
export type BesideView = z.infer<typeof BesideView>

/** `seat`: whose part of the page it is, where each has one. */
const PageFill = z.strictObject({ part: z.string(), seat: z.optional(Partner), words: BesideView })
export type PageFill = z.infer<typeof PageFill>

export const Part = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('read'), begins: z.optional(NamedBreak) }),
  /** What is answered on the device alone. */
  z.strictObject({ kind: z.literal('kept'), prompt: AnsweredPrompt, comesBack: isSo }),
  // `mine` is null until given or passed; `listening` is for the one who is not asked.
  z.strictObject({
    kind: z.literal('answer'),
    stage: z.enum(['asked', 'in', 'listening']),
    prompt: AnsweredPrompt,
    mine: z.nullable(Shown),
    target: z.nullable(Prompt),
    /** One's own answer to the earlier step that this prompt is about. */
    about: z.nullable(OwnWords),
    ownWords: z.array(OwnWords),
  }),
  z.strictObject({ kind: z.literal('opened'), opened: z.array(Opened), loop: z.optional(LoopView) }),
  z.strictObject({ kind: z.literal('mirror'), prompt: promptOf('mirror'), mirrors: z.array(MirrorView) }),
  z.strictObject({
    kind: z.literal('offer'),
    prompt: promptOf('offer'),
    offers: z.array(OfferView),
    /** How it can be answered and how often asked, where that is not as in the first edition. */
    rules: z.optional(
      z.strictObject({
        responses: z.readonly(z.array(z.enum(['yes', 'later', 'smaller', 'no']))),
        asks: Count,
      }),
    ),
  }),
  z.strictObject({
    kind: z.literal('agree'),
    prompt: promptOf('agree'),
    proposal: z.nullable(ProposalView),
    agreed: z.nullable(ProposalView),
    declined: z.boolean(),
    passed: z.boolean(),
    /** Whether one may still put a smaller version forward. */
    maySmaller: isSo,
    /** Of a page: what of tonight its parts begin with. */
    fills: z.optional(z.array(PageFill)),
    /** Of an agreement: for whom alone it can be, and a sentence of one's own that it begins with. */
    begins: z.optional(
      z.strictObject({
        who: z.optional(Partner),
        when: z.optional(z.string()),
        will: z.optional(z.string()),
      }),
    ),
    about: z.nullable(OwnWords),
  }),
  z.strictObject({
    kind: z.literal('clock'),
    prompt: promptOf('breathe', 'talk'),
    clock: ClockView,
    about: z.nullable(OwnWords),
  }),
])
export type Part = z.infer<typeof Part>
