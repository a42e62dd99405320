// A counsellor in a session: whether they are in, how they pace it, and what stays of it when they have gone.
import type { Step } from '#shared/exercises/exercise.ts'
import { type Instant, MINUTE, SECOND } from '#shared/time.ts'
import { type Erasable, isErased } from './events.ts'
import type { BroughtTo } from './host-commands.ts'
import type { BySeat, PartnerSeat } from './seat.ts'
import type { Said, Session } from './session.ts'
import type { Texts } from './texts.ts'

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

/** [CO9] The same for both, whoever wished for it. */
export const MOMENT_ALONE = 3 * MINUTE

/** [CO1] How often a counsellor may ask in one session. */
export const MOST_ASKING = 2

export const UNHOSTED: Hosted = {
  left: null,
  name: null,
  refusals: 0,
  refusedAt: null,
  spans: [],
  out: [],
  paced: [],
  brought: {},
}

/** The spans of the counsellor who is there now. Another's, who was there before them, are none of theirs. */
export function ownSpans({ host, hosted }: Session): Span[] {
  // [CO3] Old entries name no person: there the name decides, though two may share it.
  return hosted.spans.filter(({ person, name }) =>
    person === null || host?.person === null ? !isErased(name) && name === host?.name : person === host?.person,
  )
}

/** [CO3] Whether what opened at a position opened while both had admitted this counsellor and nobody was alone. */
export function isWithinSpan(session: Session, position: number): boolean {
  return ownSpans(session).some(({ from, to }) => from.position <= position && (to === null || position < to))
}

/** [CO57] Whether the counsellor was asked out, and nobody let one in since. */
export function isAskedOut({ hosted }: Session): boolean {
  return hosted.out.some(({ to }) => to === null)
}

/** The counsellor was asked out and the break is over: now each says privately whether to go on with them or without. */
export function isBetween({ phase, break: taken, host }: Session): boolean {
  return phase === 'open' && taken === null && host?.here === 'dismissed'
}

const SLOW = 60 * SECOND

/** [CO6] Slowed: when the two may go on from a step that has opened. */
export function goOnFrom({ host, states }: Session, { id }: Step): Instant | null {
  const revealed = states[id]?.revealed
  return host?.slowed && revealed ? revealed.at + SLOW : null
}
