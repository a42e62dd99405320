// A break with a promised return: never refused, only its caller shortens it, and nobody is left waiting for ever.
import type { Outcome } from '#shared/session/outcome.ts'
import { type Instant, MINUTE } from '#shared/time.ts'
import type { CommandOf } from '../commands.ts'
import type { EventOf } from '../events.ts'
import { A_DAY } from '../from-home.ts'
import { refuse } from '../refusal.ts'
import type { PartnerSeat } from '../seat.ts'
import type { Break, Session } from '../session.ts'

/** How long after the promised time the caller alone is asked back. */
export const RETURN_GRACE = 5 * MINUTE

export function take(session: Session, seat: PartnerSeat, command: CommandOf<'take-break'>, now: Instant): Outcome {
  // Before the session begins and while it rests there is nothing to break off.
  if (session.phase !== 'open') return []
  const taken = takenBy(seat, command, now)
  // [BR1] Never refused. One that the other has already called covers a shorter one, until its caller is back.
  const running = session.break && !session.break.returned[session.break.caller] ? session.break : null
  return running && (running.caller === seat || running.until >= taken.until) ? [] : [taken]
}

export function takenBy(
  seat: PartnerSeat,
  { opening, reason, ...length }: Omit<CommandOf<'take-break'>, 'type'>,
  now: Instant,
): EventOf<'break-taken'> {
  const words = { ...(opening && { opening }), ...(reason && { reason }) }
  return { type: 'break-taken', seat, ...lasting(length, now), words }
}

/** [BR16] Whoever does not know until when has a day, whatever else they say. */
function lasting({ minutes, openEnded }: Pick<CommandOf<'renegotiate'>, 'minutes' | 'openEnded'>, now: Instant) {
  return openEnded ? { until: now + A_DAY * MINUTE, openEnded } : { until: now + minutes * MINUTE }
}

export function shorten(session: Session, seat: PartnerSeat, { minutes }: CommandOf<'shorten'>, now: Instant): Outcome {
  if (!session.break) return refuse('not-on-a-break')
  // [BR2] Only the caller.
  if (session.break.caller !== seat) return refuse('not-the-caller')
  const until = now + minutes * MINUTE
  return until < session.break.until ? [{ type: 'break-shortened', seat, until }] : refuse('too-early')
}

export function renegotiate(
  session: Session,
  seat: PartnerSeat,
  length: CommandOf<'renegotiate'>,
  now: Instant,
): Outcome {
  if (!session.break) return refuse('not-on-a-break')
  if (session.break.caller !== seat) return refuse('not-the-caller')
  // [BR4] Once.
  if (session.break.renegotiated) return refuse('already-renegotiated')
  const longer = lasting(length, now)
  return longer.until > session.break.until ? [{ type: 'break-renegotiated', seat, ...longer }] : refuse('too-early')
}

export function comeBack(session: Session, seat: PartnerSeat): Outcome {
  const taken = session.break
  if (!taken) return refuse('not-on-a-break')
  if (taken.returned[seat]) return []
  // [BR3] The caller comes back first.
  if (taken.caller !== seat && !taken.returned[taken.caller]) return refuse('not-the-caller')
  return [{ type: 'seat-returned', seat }]
}

export function sendLine(session: Session, seat: PartnerSeat, { line }: CommandOf<'send-line'>): Outcome {
  const taken = session.break
  if (!taken) return refuse('not-on-a-break')
  if (taken.caller === seat) return refuse('not-asked')
  // [BR6]
  if (taken.lines.some((sent) => sent.line === line)) return refuse('line-already-sent')
  return [{ type: 'line-sent', seat, line }]
}

/** [BR5] Only when the time and the caller's five minutes have passed may the other close. */
export function isOverdue(taken: Break, now: Instant): boolean {
  return !taken.returned[taken.caller] && now >= taken.until + RETURN_GRACE
}
