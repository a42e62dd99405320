// What has happened in a session. All that is intimate lies in `words`, which is sealed at rest; the rest is structure.
import type { Script, Step, Texts } from '#shared/exercises/exercise.ts'
import type { Locale } from '#shared/locale.ts'
import type { AnswerValue } from '#shared/prompts/shapes.ts'
import type { Instant } from '#shared/time.ts'
import type { Terms } from './agreement.ts'
import type { CameUp, Fate, KindLine, Mode, PassNote, Response, StopLine, WayOut } from './commands.ts'
import type { BySeat, PartnerSeat, Seat } from './seat.ts'
import type { Had } from './session.ts'

/** What stands in the place of words whose author deleted them. */
export const ERASED = { erased: true } as const
export type Erased = typeof ERASED
// Not a string: a partner may write the word "erased".
export type Erasable<W> = W | Erased

export function isErased(words: unknown): words is Erased {
  return typeof words === 'object' && words !== null && 'erased' in words
}

type With<W> = { readonly words: Erasable<W> }

/** A ready-made line that went with a stop for today. */
export type StopSaid = { readonly by: PartnerSeat; readonly line: StopLine }

export type SessionEvent =
  | ({
      type: 'session-opened'
      script: Script
      /** Who leads when both want to and have led equally often. */
      tiebreak: PartnerSeat
      /** How often each has spoken first before. */
      led: BySeat<number>
      /** The couple's last session of this exercise, whose offers are asked about, and how many came before. */
      earlier: { session: string; count: number } | null
      /** What the couple has by then, for steps that are met by it. */
      has?: Had
      /** The session whose reflection this one walks through. */
      about?: string
      /** Who only listened last time. */
      owed?: PartnerSeat
    } & With<{ names: { first?: string; second?: string } }>)
  | ({ type: 'seat-taken'; seat: PartnerSeat } & With<{ name: string }>)
  | { type: 'seat-ready'; seat: PartnerSeat; mode: Mode }
  // [DO8] What the couple has, where they have come to have more since the exercise was chosen.
  | { type: 'had-since'; has: Had }
  | { type: 'session-started'; mode: Mode }
  | {
      type: 'exercise-suggested'
      seat: PartnerSeat
      script: Script
      earlier: { session: string; count: number } | null
      has?: Had
      about?: string
    }
  | { type: 'time-suggested'; seat: PartnerSeat; at: Instant }
  | { type: 'suggestion-answered'; seat: PartnerSeat; accepted: boolean }
  | ({ type: 'answer-given'; seat: PartnerSeat; step: string; locale: Locale } & With<{ value: AnswerValue }>)
  | { type: 'prompt-passed'; seat: PartnerSeat; step: string; note: PassNote | null }
  | { type: 'answer-taken-back'; seat: PartnerSeat; step: string }
  | { type: 'answers-revealed'; steps: string[] }
  | { type: 'speaker-settled'; seat: PartnerSeat }
  // The shorter way of the first edition.
  | { type: 'path-lightened' }
  // [DO3] What the check-in has come to, each time that is something else. `speaker`: who was given the first turn by it.
  | { type: 'evening-weighed'; shorter: boolean; speaker: PartnerSeat | null }
  | { type: 'made-smaller' }
  | { type: 'went-on'; seat: PartnerSeat; step: string }
  // `step` null: through the last one.
  | { type: 'step-entered'; seats: PartnerSeat[]; step: string | null }
  | ({ type: 'mirror-given'; seat: PartnerSeat; step: string; locale: Locale } & With<{ text: string }>)
  | ({ type: 'mirror-judged'; seat: PartnerSeat; step: string; heard: 'yes' | 'nearly' | 'not-yet' } & With<{
      missing?: string
    }>)
  | { type: 'mirror-settled'; seat: PartnerSeat; step: string; how: 'close-enough' | 'said-again' }
  | ({ type: 'offer-made'; seat: PartnerSeat; step: string; locale: Locale } & With<{ text: string }>)
  | ({ type: 'offer-answered'; seat: PartnerSeat; step: string; locale: Locale } & With<{ response: Response }>)
  | { type: 'response-accepted'; seat: PartnerSeat; step: string }
  | ({ type: 'agreement-proposed'; seat: PartnerSeat; step: string; locale: Locale } & With<{ terms: Terms }>)
  | { type: 'agreement-signed'; seat: PartnerSeat; step: string }
  | { type: 'agreement-declined'; seat: PartnerSeat; step: string }
  | ({ type: 'agreement-reviewed'; seat: PartnerSeat; step: string; locale: Locale } & With<{
      fate: Fate
      inTheWay?: string
    }>)
  | ({ type: 'loop-reviewed'; seat: PartnerSeat; step: string } & With<{ cameUp: CameUp; wayOut: WayOut }>)
  | { type: 'seat-began'; seat: PartnerSeat; step: string }
  | { type: 'clock-started'; step: string; opener: PartnerSeat }
  | { type: 'clock-extended'; step: string; seconds: number }
  | { type: 'mode-asked'; seat: PartnerSeat; mode: Mode }
  | { type: 'mode-changed'; mode: Mode }
  | { type: 'close-wished'; seat: PartnerSeat }
  | { type: 'skipped-to-close' }
  | ({ type: 'break-taken'; seat: PartnerSeat; until: Instant; openEnded?: true } & With<{
      opening?: string
      reason?: string
    }>)
  | { type: 'break-shortened'; seat: PartnerSeat; until: Instant }
  | { type: 'break-renegotiated'; seat: PartnerSeat; until: Instant; openEnded?: true }
  | { type: 'line-sent'; seat: PartnerSeat; line: KindLine }
  | { type: 'seat-returned'; seat: PartnerSeat }
  | { type: 'break-ended' }
  // By how many minutes this one's clock is ahead of UTC.
  | { type: 'offset-told'; seat: PartnerSeat; offset: number }
  | { type: 'session-rested'; said?: StopSaid }
  // Apart, the other goes on; before it has begun, nothing changes but what start pages suggest.
  | { type: 'seat-rested'; seat: PartnerSeat }
  | { type: 'seat-resumed'; seat: PartnerSeat }
  | { type: 'session-resumed' }
  | { type: 'session-closed' }
  // `versions`: of each seat's view after this entry. They cannot be counted from the log once its words are gone.
  | { type: 'author-erased'; seat: PartnerSeat; versions: BySeat<number> & { readonly counsellor?: number } }
  | HostEvent

/** What happens around a counsellor. */
export type HostEvent =
  | ({ type: 'host-asked' } & With<{ name: string }>)
  | { type: 'host-answered'; seat: PartnerSeat; answer: 'with' | 'without' }
  | { type: 'host-admitted' }
  | { type: 'host-refused' }
  | { type: 'host-dismissed' }
  // They left or ended it, or may no longer be here.
  | { type: 'host-gone' }
  | { type: 'pace-set'; pace: 'held' | 'slowed' | 'reveal-held'; on: boolean }
  // The counsellor's line has been gone for a minute: hold and slow end, and the two are asked about a shut reveal.
  | { type: 'lease-fell' }
  | { type: 'opening-wished'; seat: PartnerSeat }
  | { type: 'led-on'; step: string }
  | { type: 'break-offered' }
  | { type: 'moment-alone-begun'; until: Instant }
  | { type: 'moment-alone-left'; seat: PartnerSeat }
  | { type: 'moment-alone-ended' }
  // Walked right after the step at which the two are.
  | ({ type: 'prompt-brought'; step: Step } & With<{ texts: Texts }>)

export type EventOf<T extends SessionEvent['type']> = Extract<SessionEvent, { type: T }>

/** One accepted command as the log keeps it. Positions count from 1 without gaps. */
export type Entry = {
  readonly position: number
  readonly at: Instant
  readonly seat: Seat
  /** Whose it is, as the server's log knows it. */
  readonly person?: string
  readonly events: readonly SessionEvent[]
}

const JOINT: readonly SessionEvent['type'][] = [
  'session-opened',
  'seat-taken',
  'agreement-proposed',
  'agreement-signed',
]

/** Whose key seals an entry's words: its author's, or the couple's joint key for what belongs to both. A counsellor's words are joint. */
export function sealedFor(entry: Pick<Entry, 'seat' | 'events'>): PartnerSeat | 'joint' {
  if (entry.seat === 'counsellor') return 'joint'
  return entry.events.some((event) => JOINT.includes(event.type)) ? 'joint' : entry.seat
}
