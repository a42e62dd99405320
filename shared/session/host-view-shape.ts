// What the counsellor's seat sees of a session they host. Of what has not opened to both, and of what opened without them, nothing is in it.
import type { Texts } from '#shared/exercises/exercise.ts'
import type { Prompt } from '#shared/prompts/shapes.ts'
import type { Instant } from '#shared/time.ts'
import type { Mode } from './commands.ts'
import type { BroughtTo } from './host-commands.ts'
import type { ClockView, GoOn, LoopView, MirrorView, OfferView, Opened, ProposalView } from './part-shape.ts'
import type { BySeat, PartnerSeat } from './seat.ts'
import type { BreakView, ExerciseView, Frame, View } from './view-shape.ts'

/** A pass is in. `not-asked`: has a listening screen. */
export type SeatIn = 'in' | 'not-in-yet' | 'not-asked'

/** Words are only in what was said while the counsellor was in; `rounds` counts the others too. */
export type HostMirror = Pick<MirrorView, 'speaker' | 'stage' | 'settled' | 'original'> & {
  rounds: (MirrorView['rounds'][number] | null)[]
}
export type HostOffer = Pick<OfferView, 'asker' | 'stage' | 'settled' | 'original'> & {
  rounds: (OfferView['rounds'][number] | null)[]
}

export type HostPart =
  | { kind: 'read' }
  /** `opened` is null while it is shut, and where it opened while the counsellor was not in. */
  | { kind: 'answer'; isOpen: boolean; opened: Opened[] | null; loop?: LoopView }
  | { kind: 'mirror'; mirrors: HostMirror[] }
  | { kind: 'offer'; offers: HostOffer[] }
  /** `proposal`: what lies there, or what was agreed. */
  | { kind: 'agree'; stage: 'to-propose' | 'proposed' | 'agreed' | 'left'; proposal: ProposalView | null }
  | { kind: 'clock'; clock: Omit<ClockView, 'begun'> }

export type HostStepView = {
  step: string
  index: number
  count: number
  prompt: Prompt
  /** Who speaks in this step, where it has a speaker. */
  speaker: PartnerSeat | null
  /** Whom it was brought to, where it was brought on the spot. */
  brought: BroughtTo | null
  /** Its answers never leave the seat they were given in. */
  kept: boolean
  /** The later step its answers open with. */
  opensWith: string | null
  /** As `StepView.words`. */
  words: Texts | null
  seats: BySeat<SeatIn>
  goOn: BySeat<GoOn>
  /** Slowed: from when on the two may go on. */
  goOnFrom: Instant | null
  /** Whether `host-go-on` leads both on from here. */
  mayGoOn: boolean
  part: HostPart
}

export type HostPlace =
  | { phase: 'lobby'; ready: BySeat<Mode | null>; plannedFor: Instant | null }
  | { phase: 'step'; step: HostStepView }
  // Nothing else of the session is told while the two are by themselves.
  | { phase: 'alone'; until: Instant }
  | { phase: 'break'; break: Pick<BreakView, 'caller' | 'takenAt' | 'until' | 'graceUntil' | 'callerReturned'> }
  | { phase: 'closed'; through: boolean }

export type HostView = {
  seat: 'counsellor'
  names: View['names']
  exercise: ExerciseView
  /**
   * `refused`: not tonight, whoever said so. `dismissed`: they take a break. `gone`: it went on without a counsellor.
   * `over`: the two stopped for today.
   */
  here: 'not-asked' | 'asked' | 'refused' | 'in' | 'dismissed' | 'gone' | 'over'
  mayAsk: boolean
  /** Null unless in. */
  room: {
    at: HostPlace
    held: boolean
    slowed: boolean
    revealHeld: boolean
    breakOffered: boolean
    /** Their line was gone for a minute: hold and slow are over, and the two are asked about what is shut. */
    lapsed: boolean
    clock: { begunAt: Instant }
  } | null
}

export type HostFrame = Frame<HostView>
