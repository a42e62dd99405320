// What one seat sees of a session. Before a reveal `theirs` is one constant, whatever the other has done.
import type { Prompt, PromptOf, Script } from '#shared/exercises/exercise.ts'
import type { Locale } from '#shared/locale.ts'
import type { Instant } from '#shared/time.ts'
import type { Terms } from './agreement.ts'
import type { AnswerValue, PassNote } from './answer.ts'
import type { KindLine, Mode, Response } from './commands.ts'
import type { Erasable } from './events.ts'
import type { BySeat, PartnerSeat } from './seat.ts'
import type { Extension } from './session.ts'

export type Shown =
  | { as: 'given'; value: AnswerValue; locale: Locale }
  | { as: 'passed'; note: PassNote | null }
  | { as: 'erased' }

/** The answers of one step, open to both. `null` where that seat was not asked. */
export type Opened = { step: string; prompt: Prompt; first: Shown | null; second: Shown | null }

/** May this seat go on? `waiting`: it has, and the room goes on when both have. */
export type GoOn = 'not-yet' | 'may' | 'waiting'

export type MirrorRound = {
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
  rounds: MirrorRound[]
  stage: 'to-say' | 'to-judge' | 'settled'
  settled: 'fitted' | 'close-enough' | 'said-again' | 'passed' | null
  /** What the speaker may choose instead of another round. */
  ways: ('close-enough' | 'said-again')[]
}

/** `text` is null where the ask is `original`. */
export type OfferRound = {
  text: Erasable<string> | null
  response: Erasable<Response> | null
  locale: Locale
}
export type OfferView = {
  asker: PartnerSeat
  /** `sealed`: asked for, but not open yet (only the asker sees the text of their own). */
  stage: 'to-ask' | 'sealed' | 'to-answer' | 'to-weigh' | 'settled'
  /** The earlier sentence this asks about, where the step has `of`. */
  original: Shown | null
  rounds: OfferRound[]
  settled: 'yes' | 'later' | 'smaller' | 'left-open' | 'passed' | null
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

export type Part =
  | { kind: 'read' }
  // `mine` is null until given or passed; `asked` is false for the one who listens.
  | {
      kind: 'answer'
      stage: 'asked' | 'in' | 'listening'
      prompt: Prompt
      mine: Shown | null
      target: Prompt | null
      /** One's own answer to the earlier step that this prompt is about. */
      about: OwnWords | null
      ownWords: OwnWords[]
    }
  | { kind: 'opened'; opened: Opened[] }
  | { kind: 'mirror'; prompt: PromptOf<'mirror'>; mirrors: MirrorView[] }
  | { kind: 'offer'; prompt: PromptOf<'offer'>; offers: OfferView[] }
  | {
      kind: 'agree'
      prompt: PromptOf<'agree'>
      proposal: ProposalView | null
      agreed: ProposalView | null
      declined: boolean
      passed: boolean
      about: OwnWords | null
    }
  | {
      kind: 'clock'
      prompt: PromptOf<'breathe'> | PromptOf<'talk'>
      clock: ClockView
      about: OwnWords | null
    }

/** For `carry`: own words of earlier steps that may go into the reflection. */
export type OwnWords = { step: string; shown: Shown }

export type StepView = {
  step: string
  /** Counting from 0 among the steps of this session. */
  index: number
  count: number
  /** Who speaks in this step, where it has a speaker. */
  speaker: PartnerSeat | null
  /** False for the one who has a listening screen instead. */
  asked: boolean
  /** Its answers never leave the seat. */
  kept: boolean
  /** The later step its answers open with. */
  opensWith: string | null
  part: Part
  goOn: GoOn
  /** An answer of this seat that is in but not revealed, and so can be taken back. */
  canTakeBack: boolean
  canPass: boolean
}

/** The talk at the end, over what this session has come to. */
export function isClosingTalk({ index, count, part }: StepView): boolean {
  return index === count - 1 && part.kind === 'clock' && part.prompt.kind === 'talk'
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
  /** Until when the caller alone is asked back; then the other may close kindly or leave it open. */
  graceUntil: Instant
  opening: Erasable<string> | null
  reason: Erasable<string> | null
  renegotiated: boolean
  lines: KindLine[]
  mineReturned: boolean
  callerReturned: boolean
}

export type View = {
  seat: PartnerSeat
  names: { first: string | null; second: string | null }
  exercise: Pick<Script, 'id' | 'version' | 'minutes'>
  /** Null until both have chosen the same. */
  mode: Mode | null
  /** Asked for by the other, on the way: going over to being there together needs both. */
  modeAsked: { by: PartnerSeat; mode: Mode } | null
  /** The couple's last session of this exercise; its offers are asked about in `again` steps. */
  earlier: string | null
  /** The session whose reflection this one walks through. */
  about: string | null
  at:
    | {
        phase: 'lobby'
        ready: BySeat<Mode | null>
        suggestion: Suggestion | null
        plannedFor: Instant | null
        ahead: StepView | null
      }
    | { phase: 'step'; step: StepView }
    | { phase: 'break'; break: BreakView; step: string | null }
    // Apart: through with all steps, while the other is not yet.
    | { phase: 'through' }
    | { phase: 'resting'; mineResumed: boolean }
    // `through`: both had come to the end. Otherwise it was closed before.
    | { phase: 'closed'; through: boolean }
}

/** What goes over the wire. `version` counts the changes of what this seat may see. */
export type Frame = { version: number; now: Instant; view: View }
