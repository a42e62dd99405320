// Both orders side by side, and each order beside the other's guess at it. It shows where things lie, and counts nothing.
import type { Step } from '#shared/exercises/exercise.ts'
import { guessedStep } from '#shared/prompts/opening.ts'
import { isOrdered, isUntouched, orderIn } from '#shared/prompts/rank.ts'
import { isErased } from '#shared/session/events.ts'
import { type PartnerSeat, partnerOf } from '#shared/session/seat.ts'
import type { Session } from '#shared/session/session.ts'
import { stepById } from '#shared/session/walk.ts'
import { inTurn, name, reference, sentence, sourceOf } from '../blocks/sentence.ts'
import { entered } from '../opened.ts'
import type { Figure, Order, Sentence, Value } from '../sentences.ts'

type Read = Order & { says: Sentence }

export function orders(session: Session): Figure[] {
  return session.steps.flatMap((step) => {
    const of = guessedStep(step.prompt)
    const target = of === undefined ? undefined : stepById(session, of)
    if (!target || !isOrdered(target)) return []
    const [one, other] = inTurn(session)
    const own = (seat: PartnerSeat) => orderOf(session, seat, target, target)
    const guess = (seat: PartnerSeat) => orderOf(session, seat, step, target)
    return [pair(own(one), own(other)), pair(own(other), guess(one)), pair(own(one), guess(other))].flat()
  })
}

function pair(left: Read | null, right: Read | null): Figure[] {
  if (!left || !right) return []
  const bare = ({ seat, guess, options }: Read): Order => ({ seat, guess, options })
  return [{ figure: 'orders', orders: [bare(left), bare(right)], says: [left.says, right.says] }]
}

function orderOf(session: Session, seat: PartnerSeat, step: Step, target: Step): Read | null {
  const given = entered(session, step, seat)
  if (!given || isErased(given.value) || isUntouched(target.prompt, given.value)) return null
  const order = orderIn(given.value)
  if (!order) return null
  const options = order.map((id): Value => ({ as: 'option', ...reference(session, target, id) }))
  const list: Value = { as: 'list', values: options, loose: true }
  const because = [sourceOf(session, given)]
  const guess = step !== target
  const says = guess
    ? sentence('figures.guess', { guesser: name(seat), other: name(partnerOf(seat)), options: list }, because)
    : sentence('figures.order', { name: name(seat), options: list }, because)
  return { seat, guess, options, says }
}
