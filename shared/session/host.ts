// A counsellor in a session: whether they are in, how they pace it, and what stays of it when they have gone.
import type { Step } from '#shared/exercises/exercise.ts'
import { type Instant, MINUTE, SECOND } from '#shared/time.ts'
import { isErased } from './events.ts'
import type { Hosted, Session, Span } from './session.ts'
import { stateOf } from './walk.ts'

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

/** The spans of the counsellor who is there now, without those of another one who was there before. */
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
export function goOnFrom(session: Session, step: Step): Instant | null {
  const { revealed } = stateOf(session, step)
  return session.host?.slowed && revealed ? revealed.at + SLOW : null
}
