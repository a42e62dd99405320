// What the program knows of one kind of prompt. A kind that lacks a member does not compile, and nothing else names the kinds.
import type { Problem } from '#shared/exercises/checks/problem.ts'
import type { InReflection, Step, StepWords } from '#shared/exercises/exercise.ts'
import type { Locale } from '#shared/locale.ts'
import type { Mode } from '#shared/session/commands.ts'
import type { HostPart } from '#shared/session/host-view-shape.ts'
import type { OwnWords, Part } from '#shared/session/part-shape.ts'
import type { PartnerSeat } from '#shared/session/seat.ts'
import type { Said, Session, StepState } from '#shared/session/session.ts'
import type { View } from '#shared/session/view-shape.ts'
import type { Instant } from '#shared/time.ts'
import type { AnsweredKind, AnswerOf, Filling, Prompt, PromptKind, PromptOf, StagedKind } from './shapes.ts'

export type StepOf<K extends PromptKind> = Step & { prompt: PromptOf<K> }

/** What one seat is asked: the prompt as it stands for them, what they guess, and what they may carry. */
export type AskedPrompt<K extends PromptKind = PromptKind> = {
  readonly prompt: PromptOf<K>
  readonly target: Prompt | null
  readonly ownWords: OwnWords[]
}

/** The parts that a prompt is made of and that have words of their own. */
export type Parts<K extends PromptKind = PromptKind> = {
  readonly called: 'options' | 'scales' | 'blanks'
  ids(prompt: PromptOf<K>): string[]
  /** With one part more, or one less. */
  more(prompt: PromptOf<K>, id: string): PromptOf<K>
  less(prompt: PromptOf<K>, id: string): PromptOf<K>
}

/** The ids in a prompt that have words, by what they are called there. */
export type Named = Partial<Record<Parts['called'] | 'stems', readonly string[]>>

/** The earlier step that a prompt is of. */
type OfStep = {
  /** Whether a prompt of that kind can be named. */
  may(named: AnyDefinition): boolean
  /** Where that step asks one of the two, this one asks the same, or the other. */
  asks: 'the-same' | 'the-other'
  /** Whether its answers open before this step is met, or together with this one's. */
  opens: 'before' | 'together'
}

/** In minutes. What people do takes some of them longer than others; a clock takes everybody as long. */
type Takes = { readonly doing: number; readonly clock?: number }

/** A step of somebody's own exercise that is being checked. `at` names a place in it, `ofStep` one in another step. */
export type CheckedStep<K extends PromptKind> = {
  step: StepOf<K>
  steps: readonly Step[]
  at(...part: (string | number)[]): string
  ofStep(index: number, ...part: (string | number)[]): string
}

type Common<K extends PromptKind> = {
  /** Its answers are own words, which can be said back, asked about and carried. */
  sayable: boolean
  /** It asks both, whoever speaks. */
  asksBoth: boolean
  /** It can be met while one waits in the lobby. */
  ahead: boolean
  /** It comes when everything earlier that opens is open. */
  afterAll: boolean
  /** It can be one of two prompts that a step asks, one for each role. */
  half?: true
  /** How what is given enters a letter of the second edition where its step says nothing. */
  enters?: InReflection
  of: OfStep | null
  parts: Parts<K> | null
  /** What else of it has words of its own. */
  alsoNamed?(prompt: PromptOf<K>): Named
  /** The words it needs besides the prompt and why it is asked. */
  lines(prompt: PromptOf<K>): readonly (keyof StepWords)[]
  /** Whoever writes an exercise can add one. What cannot be added is always there. */
  addable: boolean
  /** A new one: `last` is the latest step that it can be of. */
  fresh(last: string): PromptOf<K>
  /** By itself, as a counsellor can bring it to another exercise. Null where it needs another step. */
  alone(prompt: PromptOf<K>): PromptOf<K> | null
  /** What else must be right in somebody's own exercise. */
  problems?(checked: CheckedStep<K>): Problem[]
  /** [MIN1] In minutes, for whoever is asked, beside the screen itself: what it takes them, and by a clock. `of`: the prompt it is of. */
  takes(prompt: PromptOf<K>, of: Prompt | null): Takes
  /** Whether the example that is shown beside it could be an answer. */
  fitsExample?(prompt: PromptOf<K>, example: string, sentences: readonly string[]): boolean
}

/** Each answers by themselves, and nothing opens before both are in. */
type Answering<K extends AnsweredKind> = {
  nature: 'answered'
  /** An answer says something of the other, and goes with either's words. */
  speaksOfOther: boolean
  fits(asked: AskedPrompt<K>, value: AnswerOf<K>): boolean
  /** What differs for this seat from the prompt as it is written. */
  asked?(prompt: PromptOf<K>, seen: SeenBySeat): Partial<AskedPrompt<K>>
  /** The moments that an answer promises. */
  promises?(prompt: PromptOf<K>, value: AnswerOf<K>): Instant[]
  /** What of it its author put into words; empty where nothing is. */
  ownWords(value: AnswerOf<K>): string
  /** In plain words. */
  told(value: AnswerOf<K>, names: NamesOfParts): string
  rehearsed(asked: AskedPrompt<K>, chance: Chance): AnswerOf<K>
}

/** The session as a seat that is asked may look at it. */
type SeenBySeat = { session: Session; seat: PartnerSeat; ownWords(): OwnWords[] }

export type NamesOfParts = {
  option(id: string): string
  scale(id: string): string
  sentence(filling: Filling): string
  promptOf(step: string): string
  /** The same for the step that is guessed. */
  guessed(): NamesOfParts
}

/** `pick(n)` gives a whole number from 0 to n - 1, `say` some words of at most `most` characters. */
export type Chance = { pick(n: number): number; say(most: number): string }

/** How a rehearsal partner makes up its mind: everything that could be otherwise comes from here. */
export type Temper = {
  pick: Chance['pick']
  say: (view: View, most: number) => string
  locale: Locale
  mode: Mode
  /** Calendar date, YYYY-MM-DD, for the review of agreements. */
  reviewOn: string
}

/** What the two do together, or in turns: how, is said by its stage. */
type Staging = { nature: 'joint' | 'staged' }

/** How a step is walked in which the two do something together, or in turns. */
export type Stage<K extends PromptKind = PromptKind> = {
  /** It has a clock, which begins when both say so. */
  timed: boolean
  /** Whether everything in the step that both must finish is finished. */
  finished(session: Session, step: StepOf<K>): boolean
  /** Whether, together, it is left without a further press, since nothing of it is there to be looked at. */
  leavesItself?(session: Session, step: StepOf<K>): boolean
  /** Whether there is something here for this seat to pass. */
  mayPass(session: Session, seat: PartnerSeat, step: StepOf<K>): boolean
  /** Whether what each has begun here is still shut to the other. */
  isShut(session: Session, step: StepOf<K>): boolean
  /** Whether the counsellor reads this seat as in. A pass is in. */
  isIn(session: Session, seat: PartnerSeat, step: StepOf<K>): boolean
  /** What was not finished without words that have gone for good is settled, so that nobody waits for it. */
  wordsGone(session: Session, step: StepOf<K>, said: Said): Partial<StepState>
  part(session: Session, seat: PartnerSeat, step: StepOf<K>): Part
  hostPart(session: Session, step: StepOf<K>): HostPart
}

export type Answered<K extends AnsweredKind = AnsweredKind> = Common<K> & Answering<K>
export type Staged<K extends StagedKind = StagedKind> = Common<K> & Staging
export type Definition<K extends PromptKind> = K extends AnsweredKind
  ? Answered<K>
  : K extends StagedKind
    ? Staged<K>
    : never

/** Of a kind that is not known before the program runs. */
export type AnyAnswered = Common<PromptKind> & Answering<AnsweredKind>
type AnyStaged = Common<PromptKind> & Staging
export type AnyDefinition = AnyAnswered | AnyStaged
