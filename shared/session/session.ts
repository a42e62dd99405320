// A session as folded from its log: plain facts with the position each came from. Nothing here is shown to anybody as it is.
import type { Having, Script, Step, Texts } from '#shared/exercises/exercise.ts'
import type { Locale } from '#shared/locale.ts'
import type { AnswerValue } from '#shared/prompts/shapes.ts'
import type { Instant } from '#shared/time.ts'
import type { Terms } from './agreement.ts'
import type { CameUp, Fate, KindLine, Mode, PassNote, Response, WayOut } from './commands.ts'
import type { Erasable, EventOf, SessionEvent, StopSaid } from './events.ts'
import type { BroughtTo } from './host-commands.ts'
import type { BySeat, PartnerSeat } from './seat.ts'

/** Where in the log something was said. */
export type Said = { readonly position: number; readonly at: Instant }

export type Given =
  | (Said & { readonly as: 'given'; readonly value: Erasable<AnswerValue>; readonly locale: Locale })
  | (Said & { readonly as: 'passed'; readonly note: PassNote | null })

type MirrorRound = Said & {
  readonly text: Erasable<string>
  readonly locale: Locale
  readonly judged:
    | (Said & { readonly heard: 'yes' | 'nearly' | 'not-yet'; readonly missing: Erasable<string> | null })
    | null
}
/** One partner's words being said back by the other, `speaker` being whose words they are. */
export type Mirror = {
  readonly speaker: PartnerSeat
  readonly rounds: readonly MirrorRound[]
  readonly settled: (Said & { readonly how: 'fitted' | 'close-enough' | 'said-again' | 'passed' }) | null
}

export type OfferRound = Said & {
  /** Null where the ask is the earlier sentence that the step's `of` names. */
  readonly text: Erasable<string> | null
  readonly locale: Locale
  readonly answered: (Said & { readonly response: Erasable<Response>; readonly locale: Locale }) | null
}
export type Offer = {
  readonly asker: PartnerSeat
  readonly rounds: readonly OfferRound[]
  readonly settled: (Said & { readonly how: 'yes' | 'later' | 'smaller' | 'no' | 'left-open' | 'passed' }) | null
}

export type Proposal = Said & {
  readonly number: number
  readonly by: PartnerSeat
  readonly terms: Erasable<Terms>
  readonly locale: Locale
}
export type Agreed = Proposal & { readonly signed: Said }

/** What one partner said became of an agreement. */
export type AgreementReview = Said & {
  readonly seat: PartnerSeat
  readonly fate: Erasable<Fate>
  readonly inTheWay: Erasable<string> | null
  readonly locale: Locale
}
/** What one partner said of the loop since it was named. */
export type LoopReview = Said & {
  readonly seat: PartnerSeat
  readonly told: Erasable<{ readonly cameUp: CameUp; readonly wayOut: WayOut }>
}

type Extension = { readonly at: Instant; readonly seconds: number }
type Clock = { readonly startedAt: Instant; readonly opener: PartnerSeat; readonly extensions: readonly Extension[] }

export type StepState = {
  readonly answers: Partial<BySeat<Given>>
  readonly revealed: Said | null
  readonly mirrors: Partial<BySeat<Mirror>>
  readonly offers: Partial<BySeat<Offer>>
  /** How many proposals this step has seen. */
  readonly proposals: number
  readonly proposal: Proposal | null
  readonly declined: boolean
  /** Who has put a smaller version forward since it was agreed. */
  readonly smaller: readonly PartnerSeat[]
  readonly agreed: Agreed | null
  /** Each one's last word on what became of what was agreed, once it has opened. */
  readonly reviews: Partial<BySeat<AgreementReview>>
  readonly loopReviews: readonly LoopReview[]
  /** What was said looking back and has not opened, `since` when the first of it was said. */
  readonly sealed: { readonly since: Instant; readonly said: Partial<BySeat<AgreementReview | LoopReview>> } | null
  readonly began: readonly PartnerSeat[]
  readonly clock: Clock | null
  /** Seats that have gone on from it. In apart mode each goes by itself. */
  readonly wentOn: readonly PartnerSeat[]
  /** When each did so first. */
  readonly wentAt?: Partial<BySeat<Instant>>
}

export type Break = Said & {
  readonly caller: PartnerSeat
  readonly until: Instant
  /** Nobody is told until when. */
  readonly openEnded: boolean
  readonly opening: Erasable<string> | null
  readonly reason: Erasable<string> | null
  readonly shortened: boolean
  readonly renegotiated: boolean
  readonly lines: readonly { readonly seat: PartnerSeat; readonly line: KindLine }[]
  readonly returned: Partial<BySeat<Instant>>
  /** `open` while it lasts; `ended` when both are back; `not-resumed` when the session rested or closed instead. */
  readonly outcome: 'open' | 'ended' | 'not-resumed'
  /** Where each stood when it was over. */
  readonly backAt?: BySeat<number>
}

/** A counsellor who has asked to come in, or is there. */
export type Host = {
  readonly name: Erasable<string>
  /** Which person it is; null where only the name is known. */
  readonly person: string | null
  readonly asked: Said
  readonly here: 'asked' | 'in' | 'dismissed'
  /** What each has said privately, until both have. */
  readonly answers: Partial<BySeat<'with' | 'without'>>
  readonly held: boolean
  readonly slowed: boolean
  readonly revealHeld: boolean
  readonly breakOffered: boolean
  /** Their line was gone for a minute, and they have not paced anything since. */
  readonly lapsed: boolean
  /** Who wishes that what is shut opens, once it has lapsed. */
  readonly opening: readonly PartnerSeat[]
  readonly alone: { readonly until: Instant; readonly left: readonly PartnerSeat[] } | null
}

/** A stretch of the log from one position until before another; `to` is null while it lasts. The counsellor may see what opens in it. */
export type Span = { readonly from: Said; readonly to: number | null } & Pick<Host, 'name' | 'person'>

/** One thing a counsellor did to the pace. */
export type Paced = Said & {
  readonly what: 'held' | 'slowed' | 'reveal-held' | 'went-on' | 'brought' | 'break-offered' | 'moment-alone'
  /** Null once there is nothing more to go on from. */
  readonly step: string | null
}

type Brought = Said & { readonly to: BroughtTo; readonly texts: Erasable<Texts> }

/** What stays of being hosted when the counsellor has gone. */
export type Hosted = {
  /** How the last counsellor's asking or hosting came to its end. `parted`: one of the two wished to go on with them, one without. */
  readonly left: 'refused' | 'gone' | 'over' | 'parted' | null
  /** The last counsellor's. */
  readonly name: Erasable<string> | null
  /** How often the two have said "not tonight". */
  readonly refusals: number
  /** When they said so last. */
  readonly refusedAt: Instant | null
  readonly spans: readonly Span[]
  /** Stretches of the log in which the counsellor had been asked out; `to` is null while it lasts. */
  readonly out: readonly { readonly from: number; readonly to: number | null }[]
  readonly paced: readonly Paced[]
  /** Prompts brought on the spot, by the step that they became. */
  readonly brought: Readonly<Record<string, Brought>>
}

type SuggestionMade = Said & { readonly number: number; readonly seat: PartnerSeat } & (
    | ({ readonly script: Script } & Pick<Session, 'earlier' | 'has' | 'about'>)
    | { readonly time: Instant }
  )

/** Something that a couple has is of both; a wish is of whoever wished it. */
export type Had = { readonly [H in Having]?: readonly PartnerSeat[] }

export type Session = {
  readonly id: string
  /** Position of the last entry folded in. */
  readonly position: number
  readonly phase: 'lobby' | 'open' | 'resting' | 'closed'
  readonly script: Script
  /** The script's steps that this session walks, in order. */
  readonly steps: readonly Step[]
  readonly names: { readonly first: string | null; readonly second: string | null }
  readonly openedAt: Instant
  readonly startedAt: Instant | null
  readonly closedAt: Instant | null
  readonly tiebreak: PartnerSeat
  readonly led: BySeat<number>
  readonly earlier: { readonly session: string; readonly count: number } | null
  /** What the couple had when the exercise was chosen, and which of them each is of. */
  readonly has: Had
  /** The session whose reflection this one walks through. */
  readonly about: string | null
  readonly ready: Partial<BySeat<Mode>>
  readonly suggestions: number
  readonly suggestion: SuggestionMade | null
  readonly plannedFor: Instant | null
  readonly mode: Mode | null
  readonly modeAsked: { readonly by: PartnerSeat; readonly mode: Mode } | null
  /** Index into `steps` of where each is; equal for both in together mode, `steps.length` when through. */
  readonly cursor: BySeat<number>
  readonly speaker: PartnerSeat | null
  /** [DO3] Whether the check-in gave them the first turn, so that nobody is asked. */
  readonly turnGiven: boolean
  /** Who only listened last time, so that the first turn is theirs. */
  readonly owed: PartnerSeat | null
  readonly shorter: boolean
  /** Who would go to the close now. */
  readonly closeWished: readonly PartnerSeat[]
  /** [DO7] Both have said so: from this index of `steps` on, what is the script's is for another day. */
  readonly skippedFrom: number | null
  /** When this sitting began. */
  readonly sittingSince: Instant | null
  /** Somebody's confidence was below 7. */
  readonly smaller: boolean
  /** What has happened in each of `steps`, in their order: a list is copied with every command, and much faster than an object of as many. */
  readonly states: readonly StepState[]
  readonly break: Break | null
  readonly pastBreaks: readonly Break[]
  readonly resumed: readonly PartnerSeat[]
  /** By how many minutes each one's clock is ahead of UTC, as they last said. */
  readonly offsets: Partial<BySeat<number>>
  /** Apart: who has stopped for today, while the session goes on for the other. */
  readonly rested: readonly PartnerSeat[]
  /** When each of the two stopped for today, or was stopped with the other, until they are back. */
  readonly stopped: Partial<BySeat<Instant>>
  /** What was said with the stop that it rests by. */
  readonly stopSaid: StopSaid | null
  /** How many sittings it took so far: one more each time it is resumed after resting. */
  readonly sittings: number
  /** The counsellor, from asking until they have gone. */
  readonly host: Host | null
  readonly hosted: Hosted
}

/** What one event does to the session. `person`: whose entry it is, as the server's log knows it. */
export type Fold<T extends SessionEvent['type'] = SessionEvent['type']> = (
  session: Session,
  event: EventOf<T>,
  said: Said,
  person: string | null,
) => Session
export type Folds<T extends SessionEvent['type']> = { readonly [K in T]: Fold<K> }
