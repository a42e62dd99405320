// Agreeing: either proposes, the other signs exactly those words, or nothing is agreed.
import { refusedDay } from '#shared/ahead.ts'
import type { Step } from '#shared/exercises/exercise.ts'
import { type Instant, MINUTE } from '#shared/time.ts'
import type { CommandOf } from '../commands.ts'
import type { Outcome } from '../decide.ts'
import { isErased, type SessionEvent } from '../events.ts'
import { type Refusal, refuse } from '../refusal.ts'
import type { PartnerSeat } from '../seat.ts'
import type { Proposal, Session } from '../session.ts'
import { speakerIn, stateOf } from '../walk.ts'

export function propose(
  session: Session,
  seat: PartnerSeat,
  step: Step,
  { terms, locale, offset }: CommandOf<'propose'>,
  now: Instant,
): Outcome {
  if (step.prompt.kind !== 'agree' || step.prompt.as !== terms.as) return refuse('malformed-answer')
  const starts = terms.as === 'agreement' && terms.break !== undefined
  if (starts !== Boolean(step.prompt.startsBreak)) return refuse('malformed-answer')
  if (stateOf(session, step).agreed) return refuse('already-settled')
  const refused = terms.as === 'agreement' ? refusedDay(terms.reviewOn, now, offset) : null
  if (refused) return refused
  return [{ type: 'agreement-proposed', seat, step: step.id, locale, words: { terms } }]
}

export function sign(
  session: Session,
  seat: PartnerSeat,
  step: Step,
  command: CommandOf<'sign'>,
  now: Instant,
): Outcome {
  const proposal = openProposal(session, step, command.proposal)
  if ('refused' in proposal) return proposal
  // [AG2]
  if (proposal.by === seat) return refuse('own-proposal')
  const signed: SessionEvent = { type: 'agreement-signed', seat, step: step.id }
  // [AG3]
  const taken = agreedBreak(session, step, proposal, now)
  return taken ? [signed, taken] : [signed]
}

export function decline(session: Session, seat: PartnerSeat, step: Step, command: CommandOf<'decline'>): Outcome {
  const proposal = openProposal(session, step, command.proposal)
  return 'refused' in proposal ? proposal : [{ type: 'agreement-declined', seat, step: step.id }]
}

// [AG1] A signature names the proposal it signs, so nobody signs changed words.
function openProposal(session: Session, step: Step, number: number): Proposal | Refusal {
  const { proposal, agreed } = stateOf(session, step)
  if (agreed) return refuse('already-settled')
  return proposal?.number === number ? proposal : refuse('changed-since')
}

function agreedBreak(session: Session, step: Step, proposal: Proposal, now: Instant): SessionEvent | null {
  const { terms } = proposal
  if (isErased(terms) || terms.as !== 'agreement' || !terms.break) return null
  const seat = speakerIn(session, { ...step, asks: 'speaker' }) ?? proposal.by
  return {
    type: 'break-taken',
    seat,
    until: now + terms.break.minutes * MINUTE,
    words: { opening: terms.break.opening },
  }
}
