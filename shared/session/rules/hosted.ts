// What the two may do about a counsellor: let them in or not, be by themselves for a moment, ask them out. Nobody learns who said what.
import type { Outcome } from '#shared/session/outcome.ts'
import { type Instant, MINUTE } from '#shared/time.ts'
import { isBetween, MOMENT_ALONE } from '../host.ts'
import { refuse } from '../refusal.ts'
import type { PartnerSeat } from '../seat.ts'
import type { Session } from '../session.ts'

const BREAK = 20 * MINUTE

/** [CO2] A live yes, private until the other has said theirs. */
export function admit(session: Session, seat: PartnerSeat): Outcome {
  if (!session.host) return refuse('no-host')
  if (session.host.here === 'in') return []
  return session.host.here === 'asked' ? answered(session, seat, 'with') : inBetween(session, seat, 'with')
}

export function goOnWithout(session: Session, seat: PartnerSeat): Outcome {
  if (!session.host) return refuse('no-host')
  return session.host.here === 'dismissed' ? inBetween(session, seat, 'without') : refuse('already-settled')
}

/** [CO2] One no is enough, and is told to everybody in the same words. */
export function refuseHost({ host }: Session): Outcome {
  if (!host) return refuse('no-host')
  return host.here === 'asked' ? [{ type: 'host-refused' }] : refuse('already-settled')
}

/** [CO9] The moment is the same for both, whoever wished for it. */
export function askMomentAlone({ host, phase }: Session, now: Instant): Outcome {
  if (host?.here !== 'in') return refuse('no-host')
  if (phase === 'lobby') return refuse('not-started')
  return host.alone ? [] : [{ type: 'moment-alone-begun', until: now + MOMENT_ALONE }]
}

export function endMomentAlone({ host }: Session, seat: PartnerSeat, now: Instant): Outcome {
  if (!host) return refuse('no-host')
  if (!host.alone) return []
  const { until, left } = host.alone
  if (now >= until || left.some((each) => each !== seat)) return [{ type: 'moment-alone-ended' }]
  return left.includes(seat) ? [] : [{ type: 'moment-alone-left', seat }]
}

/** [CO10] A break comes first. Before the two have begun there is nothing to break off. */
export function dismiss({ host, phase, break: taken }: Session, seat: PartnerSeat, now: Instant): Outcome {
  if (host?.here !== 'in') return refuse('no-host')
  if (phase === 'lobby') return [{ type: 'host-refused' }]
  if (taken) return [{ type: 'host-dismissed' }]
  return [{ type: 'host-dismissed' }, { type: 'break-taken', seat, until: now + BREAK, words: {} }]
}

/** [CO45] Private until both have said it. */
export function openShut({ host }: Session, seat: PartnerSeat): Outcome {
  if (host?.here !== 'in') return refuse('no-host')
  if (!host.lapsed || !host.revealHeld) return refuse('nothing-shut')
  return host.opening.includes(seat) ? [] : [{ type: 'opening-wished', seat }]
}

function inBetween(session: Session, seat: PartnerSeat, answer: 'with' | 'without'): Outcome {
  return isBetween(session) ? answered(session, seat, answer) : refuse('on-a-break')
}

function answered({ host }: Session, seat: PartnerSeat, answer: 'with' | 'without'): Outcome {
  return host?.answers[seat] === answer ? [] : [{ type: 'host-answered', seat, answer }]
}
