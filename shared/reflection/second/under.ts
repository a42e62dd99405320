// What each felt under it and needed: of both or of neither. What was picked is told in the reader's words, what was written in its author's.
import type { Step } from '#shared/exercises/exercise.ts'
import { pickedIn } from '#shared/prompts/builder.ts'
import { isErased } from '#shared/session/events.ts'
import type { PartnerSeat } from '#shared/session/seat.ts'
import type { Session } from '#shared/session/session.ts'
import { quoted } from '../blocks/own-words.ts'
import { inTurn, name, reference, sourceOf } from '../blocks/sentence.ts'
import { entered, type ToldAnswer } from '../opened.ts'
import { partIn } from '../parts.ts'
import { GAP, type Gap, type Sentence, type Value } from '../sentences.ts'
import { carriedLine, ticksOf } from './own-lines.ts'

// [LE10]
export function under(session: Session, key: 'loop.under' | 'row.under'): (Sentence | Gap)[] {
  const step = partIn(session, 'under')
  if (!step) return []
  const seats = inTurn(session)
  const given = seats.map((seat) => entered(session, step, seat))
  if (given.some((one) => one === null)) return []
  if (given.some((one) => one && isErased(one.value))) return [GAP]
  return seats.flatMap((seat, at) => {
    const one = given[at]
    return one ? said(session, seat, { ...step, key }, one) : []
  })
}

type Asked = Pick<Step, 'id' | 'prompt'> & { key: string }

function said(session: Session, seat: PartnerSeat, { id, prompt, key }: Asked, given: ToldAnswer): Sentence[] {
  const { value } = given
  if (isErased(value)) return []
  const because = [sourceOf(session, given), ...ticksOf(session, seat)]
  const [felt, needed] = pickedIn(prompt, value) ?? []
  if (felt && needed) {
    const picked = (option: string): Value => ({ as: 'option', ...reference(session, { id }, option) })
    return [carriedLine(key, { name: name(seat), felt: picked(felt), needed: picked(needed) }, because)]
  }
  const words = quoted(session, id, given)
  return words ? [carriedLine('own-lines.under', { name: name(seat), words }, because)] : []
}
