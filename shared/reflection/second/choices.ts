// What the two picked, side by side: of both or of neither. What has a part of its own in the letter stands there.
import type { Step } from '#shared/exercises/exercise.ts'
import type { Session } from '#shared/session/session.ts'
import { inTurn, name, reference, sentence } from '../blocks/sentence.ts'
import { choicesGiven, type GaveChoice } from '../opened.ts'
import { hasPart } from '../parts.ts'
import { GAP, type Gap, type Sentence, type Value } from '../sentences.ts'
import { isOwnPick } from './own-lines.ts'

/** Of each choice in which both picked something alike, or of each in which they did not. */
export function choices(session: Session, alike: boolean): (Sentence | Gap)[] {
  return choicesGiven(session)
    .filter(({ step }) => !isToldElsewhere(session, step) && !isOwnPick(session, step, 'first'))
    .flatMap((gave): (Sentence | Gap)[] => {
      if (!gave.values) return alike ? [] : [GAP]
      const shared = gave.prompt.options.filter((id) => hasPicked(gave, 'first', id) && hasPicked(gave, 'second', id))
      return shared.length > 0 === alike ? [pickedIn(session, gave, shared)] : []
    })
}

function isToldElsewhere(session: Session, step: Step): boolean {
  return hasPart(session, step, 'happened', 'played', 'starts', 'moves', 'gives', 'lands', 'back', 'was-it')
}

type Gave = GaveChoice

function hasPicked({ values }: Gave, seat: 'first' | 'second', id: string): boolean {
  return values?.[seat].chosen.includes(id) ?? false
}

function pickedIn(session: Session, gave: Gave, shared: readonly string[]): Sentence {
  const { step, prompt, because } = gave
  const { id: exercise, version } = session.script
  const list = (ids: readonly string[]): Value => ({
    as: 'list',
    values: ids.map((id) => ({ as: 'option', ...reference(session, step, id) })),
  })
  const own = inTurn(session).map((seat) => ({
    who: name(seat),
    ids: prompt.options.filter((id) => hasPicked(gave, seat, id) && !shared.includes(id)),
  }))
  const [one, other] = own
  const subject: Value = { as: 'subject', exercise, version, step: step.id }
  const both = { subject, shared: list(shared) }
  const more = own.filter(({ ids }) => ids.length > 0)
  if (!one || !other || more.length === 0) return sentence('choices.same', both, because)
  const [alone] = more
  if (more.length === 1 && alone) {
    return sentence('choices.same-and-one', { ...both, name: alone.who, its: list(alone.ids) }, because)
  }
  const each = { subject, one: one.who, its: list(one.ids), other: other.who, theirs: list(other.ids) }
  return shared.length > 0
    ? sentence('choices.same-and-each', { ...both, ...each }, because)
    : sentence('choices.each', each, because)
}
