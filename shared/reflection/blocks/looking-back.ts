// What became of the small things asked for last time, as each says of their own. Whether it happened, never whose doing it was.
import type { Step } from '#shared/exercises/exercise.ts'
import { isErased } from '#shared/session/events.ts'
import type { PartnerSeat } from '#shared/session/seat.ts'
import type { Session } from '#shared/session/session.ts'
import { stepById } from '#shared/session/walk.ts'
import { entered } from '../opened.ts'
import { GAP, type Gap, type Sentence, type Source, type Value } from '../sentences.ts'
import { inTurn, name, reference, sentence, sourceOf } from './sentence.ts'

const HAPPENED = 'did-it-happen'
const PLAYED = 'what-played-in'

export function lookingBack(session: Session): (Sentence | Gap)[] {
  if (session.script.id !== 'weather') return []
  return inTurn(session).flatMap((seat): (Sentence | Gap)[] => {
    const happened = pickedBy(session, stepById(session, HAPPENED), seat)
    const played = pickedBy(session, stepById(session, PLAYED), seat)
    if (happened === 'deleted' || played === 'deleted') return [GAP]
    if (!happened) return []
    const values = { name: name(seat), happened: happened.list }
    if (!played) return [sentence('agreements.happened', values, happened.because)]
    const because = [...happened.because, ...played.because]
    return [sentence('agreements.happened-with', { ...values, played: played.list }, because)]
  })
}

type Chosen = { list: Value; because: Source[] }

/** What this seat picked in a step, where it enters. */
export function pickedBy(session: Session, step: Step | undefined, seat: PartnerSeat): Chosen | 'deleted' | null {
  const given = step && entered(session, step, seat)
  if (!given) return null
  if (isErased(given.value)) return 'deleted'
  if (given.value.kind !== 'choice') return null
  const options = given.value.chosen.map((one): Value => ({ as: 'option', ...reference(session, step, one) }))
  return { list: { as: 'list', values: options, loose: true }, because: [sourceOf(session, given)] }
}
