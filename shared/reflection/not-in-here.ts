// What is not in here: that something was kept private, and that more was said. Never whose, never what.
import type { Step } from '#shared/exercises/exercise.ts'
import { isErased } from '#shared/session/events.ts'
import { PARTNER_SEATS } from '#shared/session/seat.ts'
import type { Session } from '#shared/session/session.ts'
import { stateOf } from '#shared/session/walk.ts'
import { carries, isOpen, told } from './opened.ts'
import { isPast } from './reach.ts'
import type { Sentence } from './reflection.ts'
import { sentence } from './sentence.ts'

export function notInHere(session: Session): Sentence[] {
  // Its source is the opening of the session: any other entry would say whose.
  const because = [{ session: session.id, position: 1 }]
  const kept = session.steps.some((step) => isKept(session, step))
  const more = session.steps.some((step) => hasMore(session, step))
  return [
    ...(kept ? [sentence('not-in-here.kept', {}, because)] : []),
    ...(more ? [sentence('not-in-here.more', {}, because)] : []),
  ]
}

// [RE22] A kept step counts once both are past it, answered or not: otherwise this would tell who answered.
function isKept(session: Session, step: Step): boolean {
  if (step.kept) return !settlesSpeaker(step) && isPast(session, step)
  return isOpen(session, step) && PARTNER_SEATS.some((seat) => stateOf(session, step).answers[seat]?.as === 'passed')
}

// Who speaks first is asked privately and then told by itself.
function settlesSpeaker({ prompt }: Step): boolean {
  return prompt.kind === 'choice' && prompt.decides === 'speaker'
}

function hasMore(session: Session, step: Step): boolean {
  return PARTNER_SEATS.some((seat) => {
    const value = told(session, step, seat)?.value
    if (!value || isErased(value)) return false
    if (value.kind === 'aloud') return true
    return (value.kind === 'text' || value.kind === 'builder') && !carries(session, seat, step.id)
  })
}
