// What is not in here: that more was said. Never whose, never what, and never that something was kept or passed.
import type { Step } from '#shared/exercises/exercise.ts'
import { answeredAs } from '#shared/prompts/prompts.ts'
import { isErased } from '#shared/session/events.ts'
import { PARTNER_SEATS } from '#shared/session/seat.ts'
import type { Session } from '#shared/session/session.ts'
import { carries, told } from '../opened.ts'
import type { Sentence } from '../sentences.ts'
import { sentence } from './sentence.ts'

export function notInHere(session: Session): Sentence[] {
  // [RE22] Its source is the opening of the session: any other entry would say whose.
  const because = [{ session: session.id, position: 1 }]
  const more = session.steps.some((step) => hasMore(session, step))
  return more ? [sentence('not-in-here.more', {}, because)] : []
}

function hasMore(session: Session, step: Step): boolean {
  return PARTNER_SEATS.some((seat) => {
    const value = told(session, step, seat)?.value
    if (!value || isErased(value)) return false
    if (value.kind === 'aloud') return true
    return answeredAs(value).ownWords(value) !== '' && !carries(session, seat, step.id)
  })
}
