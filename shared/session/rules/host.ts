// What a counsellor may do in a session they host: ask to come in, pace it, leave. They answer nothing for anybody.
import type { Outcome } from '#shared/session/outcome.ts'
import type { Instant } from '#shared/time.ts'
import type { SessionEvent } from '../events.ts'
import { MOMENT_ALONE, MOST_ASKING } from '../host.ts'
import type { HostCommandOf } from '../host-commands.ts'
import { isFinished, isSealed, nearest, stepFor } from '../progress.ts'
import { type RuleRefusal, refuse } from '../refusal.ts'
import { PARTNER_SEATS } from '../seat.ts'
import type { Session } from '../session.ts'
import * as walk from '../walk.ts'

/** [CO1] Once more after a "not tonight", and then no more. */
export function ask(session: Session, name: string): Outcome {
  if (session.host) return session.host.here === 'dismissed' ? refuse('not-admitted') : []
  if (session.hosted.refusals >= MOST_ASKING) return refuse('asked-enough')
  // [CO4] The counsellor is not told which of the two said no.
  const rests = session.phase === 'resting' || session.rested.length > 0
  return session.break || rests ? refuse('not-now') : [{ type: 'host-asked', words: { name } }]
}

/** [CO4] What stands in the way of pacing this session now, or null. */
export function barredFromPacing({ host, phase, break: taken }: Session): RuleRefusal | null {
  if (host?.here !== 'in') return refuse('not-admitted')
  if (phase === 'lobby') return refuse('not-started')
  if (host.alone) return refuse('moment-alone')
  return taken ? refuse('on-a-break') : null
}

/** [CO6] [CO7] Setting what is set already changes nothing. */
export function setPace({ host }: Session, pace: 'held' | 'slowed' | 'reveal-held', on: boolean): Outcome {
  const now = pace === 'reveal-held' ? host?.revealHeld : host?.[pace]
  return now === on && !host?.lapsed ? [] : [{ type: 'pace-set', pace, on }]
}

/** [CO6] Leads both on at once from a step that both have finished, and lets go of what was held. */
export function goOn(session: Session, { step: id }: HostCommandOf<'host-go-on'>): Outcome {
  const step = walk.stepById(session, id)
  if (!step) return refuse('no-such-step')
  const there = PARTNER_SEATS.filter((seat) => stepFor(session, seat) === step)
  // [CO3] For any other step the answer would tell whether somebody is there.
  if (there.length === 0 || nearest(session) !== step) return refuse('step-closed')
  if (!isFinished(session, step)) return refuse('step-unfinished')
  const { wentOn } = walk.stateOf(session, step)
  const led = isSealed(step) ? [] : there.filter((seat) => !wentOn.includes(seat))
  return [
    ...(session.host?.held ? [{ type: 'pace-set', pace: 'held', on: false } as const] : []),
    { type: 'led-on', step: id },
    ...led.map((seat) => ({ type: 'went-on', seat, step: id }) as const),
  ]
}

export function offerBreak({ host }: Session): Outcome {
  return host?.breakOffered ? [] : [{ type: 'break-offered' }]
}

/** [CO9] Begun at once, as when one of the two wishes for it. */
export function offerMomentAlone(now: Instant): Outcome {
  return [{ type: 'moment-alone-begun', until: now + MOMENT_ALONE }]
}

export function leave({ host }: Session): Outcome {
  return host ? [{ type: 'host-gone' }] : []
}

/** [CO11] For today: the two keep their place and go on when they like. */
export function end({ host, phase }: Session): Outcome {
  if (host?.here !== 'in') return refuse('not-admitted')
  // What rests has no counsellor in it any more.
  return [{ type: phase === 'open' ? 'session-rested' : 'host-gone' }]
}

/** [CO45] What follows when the counsellor's line is gone: nothing where they hold nothing, or where it has followed already. */
export function lapse({ host }: Session): SessionEvent[] {
  const holds = host?.here === 'in' && !host.lapsed && (host.held || host.slowed || host.revealHeld)
  return holds ? [{ type: 'lease-fell' }] : []
}
