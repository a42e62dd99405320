// The rules of the counsellor's seat. Pure, as those of the two: nothing here knows more than the log.
import type { Instant } from '#shared/time.ts'
import type { Command } from './commands.ts'
import { decide } from './decide.ts'
import { followed } from './followed.ts'
import { type HostCommand, isHostCommand } from './host-commands.ts'
import type { Catalogue, Decision, Outcome } from './outcome.ts'
import { isRefusal, refuse } from './refusal.ts'
import { bring, type Library } from './rules/bring.ts'
import * as host from './rules/host.ts'
import type { Seat } from './seat.ts'
import type { Session } from './session.ts'

/** `name`: the counsellor's own. `library`: what prompts may be brought from. */
export type HostGround = { name: string; library: Library }

function decideHost(session: Session, command: HostCommand, now: Instant, ground: HostGround): Decision {
  const outcome = ruled(session, command, now, ground)
  if (isRefusal(outcome)) return outcome
  return outcome.length === 0 ? { events: outcome, after: session } : followed(session, outcome, now)
}

/** [CO5] Decides a command of any seat. A command that belongs to another seat is malformed, whatever the session does. */
export function decideAs(
  session: Session,
  seat: Seat,
  command: Command | HostCommand,
  now: Instant,
  { catalogue, ...ground }: HostGround & { catalogue: Catalogue },
): Decision {
  if (seat === 'counsellor') {
    return isHostCommand(command) ? decideHost(session, command, now, ground) : refuse('malformed')
  }
  return isHostCommand(command) ? refuse('malformed') : decide(session, seat, command, now, catalogue)
}

function ruled(session: Session, command: HostCommand, now: Instant, { name, library }: HostGround): Outcome {
  if (session.phase === 'closed') return refuse('session-closed')
  if (command.type === 'host-ask') return host.ask(session, name)
  if (command.type === 'host-leave') return host.leave(session)
  if (command.type === 'host-end') return host.end(session)
  const barred = host.barredFromPacing(session)
  if (barred) return barred
  switch (command.type) {
    case 'hold':
      return host.setPace(session, 'held', command.on)
    case 'slow':
      return host.setPace(session, 'slowed', command.on)
    case 'hold-reveal':
      return host.setPace(session, 'reveal-held', command.on)
    case 'host-go-on':
      return host.goOn(session, command)
    case 'bring-prompt':
      return bring(session, command, library)
    case 'offer-break':
      return host.offerBreak(session)
    case 'offer-moment-alone':
      return host.offerMomentAlone(now)
  }
}
