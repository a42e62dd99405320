// What one seat sees of a session. Before a reveal `theirs` is one constant, whatever the other has done.
import type { EditionRules } from '#shared/exercises/edition.ts'
import type { InReflection, Keepsake, Script, ScriptWords, Texts } from '#shared/exercises/exercise.ts'
import type { Locale } from '#shared/locale.ts'
import type { AnsweredPrompt, AnswerValue, Prompt, PromptOf } from '#shared/prompts/shapes.ts'
import type { Instant } from '#shared/time.ts'
import type { Terms } from './agreement.ts'
import type { KindLine, Mode, PassNote, Response } from './commands.ts'
import type { Enters } from './enters.ts'
import type { Erasable, StopSaid } from './events.ts'
import type { BySeat, PartnerSeat } from './seat.ts'
import type { Extension } from './session.ts'

export type Shown =
  | { as: 'given'; value: AnswerValue; locale: Locale }
  | { as: 'passed'; note: PassNote | null }
  | { as: 'erased' }

/** The answers of one step, open to both. `null` where that seat was not asked. */
export type Opened = { step: string; prompt: Prompt; words: Texts | null; first: Shown | null; second: Shown | null }

/** What has opened so far of the loop that the two draw, by its part. */
export type LoopView = Partial<Record<'starts' | 'moves' | 'gives' | 'reached', Opened>>

/** What one offered the other in an earlier session. */
export type EarlierOffer = { seat: PartnerSeat; shown: Shown }

/** Whether this seat may go on. `waiting`: it has, and the session goes on when both have. */
export type GoOn = 'not-yet' | 'may' | 'waiting'

export type MirrorRoundView = {
  text: Erasable<string>
  heard: 'yes' | 'nearly' | 'not-yet' | null
  missing: Erasable<string> | null
  locale: Locale
}
export type MirrorView = {
  /** Whose words are said back. */
  speaker: PartnerSeat
  /** Only on the speaker's own screen; the one who says it back has it covered until the mirror is settled. */
  original: Shown | null
  rounds: MirrorRoundView[]
  stage: 'to-say' | 'to-judge' | 'settled'
  settled: 'fitted' | 'close-enough' | 'said-again' | 'passed' | null
  /** What the speaker may choose instead of another round. */
  ways: ('close-enough' | 'said-again')[]
}

/** `text` is null where the ask is `original`. */
export type OfferRoundView = { text: Erasable<string> | null; response: Erasable<Response> | null; locale: Locale }
export type OfferView = {
  asker: PartnerSeat
  /** `sealed`: asked for, but not open yet (only the asker sees the text of their own). */
  stage: 'to-ask' | 'sealed' | 'to-answer' | 'to-weigh' | 'settled'
  /** The earlier sentence this asks about, where the step has `of`. */
  original: Shown | null
  rounds: OfferRoundView[]
  settled: 'yes' | 'later' | 'smaller' | 'no' | 'left-open' | 'passed' | null
}

// Numbered within its step: a log position would tell how much else had happened.
export type ProposalView = { number: number; by: PartnerSeat; terms: Erasable<Terms>; locale: Locale }

/** One clock for both. `startedAt` null until begun; a talk's turns are `seconds` each, the first one's `opener`. */
export type ClockView = {
  begun: boolean
  startedAt: Instant | null
  opener: PartnerSeat
  seconds: number
  turns: number
  /** Added by either, each to the turn it was asked for in. */
  extensions: readonly Extension[]
}

/** The break that a step is to begin. `aloneFrom`: from when on its caller's press is enough, once they have pressed. */
export type NamedBreak = { caller: PartnerSeat; minutes: number; opening: string; aloneFrom: Instant | null }

export type Part =
  | { kind: 'read'; begins?: NamedBreak }
  /** What is answered on the device alone. */
  | { kind: 'kept'; prompt: AnsweredPrompt; comesBack?: true }
  // `mine` is null until given or passed; `asked` is false for the one who listens.
  | {
      kind: 'answer'
      stage: 'asked' | 'in' | 'listening'
      prompt: AnsweredPrompt
      mine: Shown | null
      target: Prompt | null
      /** One's own answer to the earlier step that this prompt is about. */
      about: OwnWords | null
      ownWords: OwnWords[]
    }
  | { kind: 'opened'; opened: Opened[]; loop?: LoopView }
  | { kind: 'mirror'; prompt: PromptOf<'mirror'>; mirrors: MirrorView[] }
  /** `rules`: how it can be answered and how often asked, where that is not as in the first edition. */
  | {
      kind: 'offer'
      prompt: PromptOf<'offer'>
      offers: OfferView[]
      rules?: Pick<EditionRules, 'responses' | 'asks'>
    }
  | {
      kind: 'agree'
      prompt: PromptOf<'agree'>
      proposal: ProposalView | null
      agreed: ProposalView | null
      declined: boolean
      passed: boolean
      /** Whether one may still put a smaller version forward. */
      maySmaller?: true
      /** Of a page: what of tonight its parts begin with. */
      fills?: PageFill[]
      /** Of an agreement: for whom alone it can be, and a sentence of one's own that it begins with. */
      begins?: { who?: PartnerSeat; when?: string; will?: string }
      about: OwnWords | null
    }
  | { kind: 'clock'; prompt: PromptOf<'breathe'> | PromptOf<'talk'>; clock: ClockView; about: OwnWords | null }

/** For `carry`: own words of earlier steps that may go into the reflection, and by which rule of theirs. */
export type OwnWords = {
  step: string
  called?: string
  shown: Shown
  enters?: InReflection
  guessed?: string
  wishes?: WishOf[]
}

/** A wish that came to something, with its answer. `called`: by what the words of its sentence go, where it is one. */
export type WishOf = { asker: PartnerSeat; called?: string; asked: Extract<Shown, { as: 'given' }>; response: Response }

/** Something of an earlier step that stands beside a prompt. `seat`: whose it is. */
export type BesideView = OwnWords & { seat: PartnerSeat }

/** [DO3] What both read of the check-in once it has opened, for as long as it can be said anew. */
export type CheckInView = {
  /** `skipped`: neither has said anything. */
  way: 'full' | 'shorter' | 'both-listen' | 'skipped'
  /**
   * Whose the first turn is by it, and why: the other only listens today, or they themselves did last time. `talk`: it is that of the talk,
   * since nobody speaks in the exercise.
   */
  firstTurn: { seat: PartnerSeat; because: 'listen' | 'listened'; talk?: true } | null
}

/** `seat`: whose part of the page it is, where each has one. */
export type PageFill = { part: string; seat?: PartnerSeat; words: BesideView }

/** What stands beside a step from the couple's earlier sessions, in words of those. `title`: of the exercise that it comes from. */
export type BeforeView = { step: string; title: Partial<Record<Locale, string>>; words: Texts } & (
  | { as: 'last-time' | 'answer'; seat: PartnerSeat; shown: Shown }
  | { as: Keepsake; by: PartnerSeat; terms: Terms; locale: Locale }
)

export type StepView = {
  step: string
  /** Counting from 0 among the steps of this session. */
  index: number
  count: number
  /** By what its words go for this seat, where they are those of the listener's half. */
  called?: string
  /** It stands around the script, before or after it, by words that are the same in every exercise. */
  frame?: 'check-in' | 'close'
  checkIn?: CheckInView
  /** [DO7] From when on it is offered to go to the close and leave the rest for another day, and who would. */
  toClose?: { from: Instant; mine: boolean; theirs: boolean }
  /** Who speaks in this step, where it has a speaker and asks one of the two. */
  speaker: PartnerSeat | null
  /** False for the one who has a listening screen instead. */
  asked: boolean
  /** Its answers never leave the seat. */
  kept: boolean
  /** It is used to settle something, and shown to nobody. */
  settles?: true
  /** How what is given here may enter the reflection, where the step says so. */
  enters?: Enters
  beside?: BesideView[]
  /** What both have just signed in the step before, where that needed no further press. */
  signed?: { terms: Terms; locale: Locale }
  /** What is given here is read once more before it goes, with what of one's own was given before and opens along. */
  beat?: OwnWords[]
  /** Something of the couple's earlier sessions stands beside it too, which is asked for by HTTP. */
  before?: true
  /** Earlier steps whose answers only this device can put beside the prompt. */
  keptBeside?: string[]
  /** The later step its answers open with. */
  opensWith: string | null
  /** Words that do not come from messages: show the reader's language, else the first there is, and say so. */
  words: Texts | null
  /** The same of the earlier steps that this one shows something of. */
  earlierWords: Record<string, Texts>
  /** Brought by the counsellor on the spot. Whoever is asked, it opens to both. */
  brought: boolean
  part: Part
  goOn: GoOn
  /** Slowed by the counsellor: from when on one may go on. */
  goOnFrom: Instant | null
  /** An answer of this seat that is in but not revealed, and so can be taken back. */
  canTakeBack: boolean
  canPass: boolean
}

/** The own words of an answer to a wish; a yes has none. */
export function answerWords(response: Response): string {
  if (response.says === 'yes') return ''
  return response.says === 'later' ? response.when : (response.text ?? '')
}

/** The talk at the end, over what this session has come to. */
export function isClosingTalk({ index, count, frame, part }: StepView): boolean {
  return (index === count - 1 || frame === 'close') && part.kind === 'clock' && part.prompt.kind === 'talk'
}

/** [RE4] Whether entries may be told by their numbers: not while these would count what the other has given and not opened. */
export function mayNameEntries({ at }: View): boolean {
  return at.phase === 'closed' || at.phase === 'through' || (at.phase === 'step' && isClosingTalk(at.step))
}

export type Suggestion = { number: number; by: PartnerSeat } & ({ exercise: string } | { at: Instant })

export type BreakView = {
  caller: PartnerSeat
  takenAt: Instant
  until: Instant
  openEnded?: true
  /** When the caller's grace ends: from then on the other may close the session. */
  graceUntil: Instant
  opening: Erasable<string> | null
  reason: Erasable<string> | null
  renegotiated: boolean
  lines: KindLine[]
  mineReturned: boolean
  callerReturned: boolean
}

/** What the caller of a break promised to begin with, for whoever has just come back from it. `takenAt` tells one break from another. */
export type ReturnedView = { caller: PartnerSeat; opening: Erasable<string>; takenAt: Instant }

/** The counsellor in the room, the same for both but for what each has said themselves. */
export type HostHere = {
  name: string | null
  /** `refused`: not tonight. Nobody is told who said what. */
  here: 'asked' | 'in' | 'dismissed' | 'refused'
  /** What one has said oneself, while it is not settled. */
  mine: 'with' | 'without' | null
  /** Holding this step: one may answer, not go on. */
  held: boolean
  slowed: boolean
  /** What opens waits until the counsellor lets it. */
  revealHeld: boolean
  breakOffered: boolean
  /** Their line has been gone for a minute while something was shut: whether one has wished that it opens. Null otherwise. */
  opening: 'asked' | 'mine' | null
}

/** `words`: of an exercise that a counsellor wrote; the library's lie in messages. */
export type ExerciseView = Pick<Script, 'id' | 'version' | 'minutes' | 'opensMost'> & {
  words: Partial<Record<Locale, Pick<ScriptWords, 'title' | 'for' | 'asks'>>> | null
}

export type View = {
  seat: PartnerSeat
  names: { first: string | null; second: string | null }
  exercise: ExerciseView
  /** Null until both have chosen the same. */
  mode: Mode | null
  /** What one of the two has asked for and the other has not: being there together again needs both. */
  modeAsked: { by: PartnerSeat; mode: Mode } | null
  /** The couple's last session of this exercise; its offers are asked about in `again` steps. */
  earlier: string | null
  /** The session whose reflection this one walks through. */
  about: string | null
  host: HostHere | null
  /** By how many minutes each one's clock is ahead of UTC, as they said with what both see; where nobody has, it is absent. */
  offsets?: Partial<BySeat<number>>
  at:
    | {
        phase: 'lobby'
        ready: BySeat<Mode | null>
        suggestion: Suggestion | null
        plannedFor: Instant | null
        ahead: StepView | null
      }
    | { phase: 'step'; step: StepView; returned?: ReturnedView }
    | { phase: 'break'; break: BreakView; step: string | null }
    // By oneself for a moment, whoever wished for it. After `until` either may end it, before that both.
    | { phase: 'alone'; until: Instant; mineEnded: boolean }
    // The counsellor was dismissed and the break is over: with them or without, said privately in `host.mine`.
    | { phase: 'between' }
    // Apart: through with all steps, while the other is not yet.
    | { phase: 'through' }
    // `parted`: one wished to go on with the counsellor and one without; nobody is told who.
    // `said`: the ready-made line that came with it.
    | { phase: 'resting'; mineResumed: boolean; parted: boolean; said?: StopSaid }
    // `through`: both had come to the end. `next`: its last screen asks when next. `promised`: how a caller from home will begin again.
    | { phase: 'closed'; through: boolean; next?: true; promised?: Pick<BreakView, 'caller' | 'opening'> }
}

/** What goes over the wire. `version` counts the changes of what this seat may see. */
export type Frame<V = View> = { version: number; now: Instant; view: V }
