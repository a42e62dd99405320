// Under the row: that each named a part of their own, what lay under it, and what each will do next time. Nobody decides who was right.
import { LOOP } from '#shared/exercises/our-loop.ts'
import { hasFilled } from '#shared/prompts/builder.ts'
import { isErased } from '#shared/session/events.ts'
import { PARTNER_SEATS } from '#shared/session/seat.ts'
import type { Session } from '#shared/session/session.ts'
import { chosenIn, named } from '../blocks/loop.ts'
import { inTurn, name, sentence, sourceOf } from '../blocks/sentence.ts'
import { choicesGiven, entered } from '../opened.ts'
import { hasPart, partIn } from '../parts.ts'
import { isPast } from '../reach.ts'
import { GAP, type Gap, isGap, type Sentence, type Source, type Value } from '../sentences.ts'
import { carriedLine, linesOf } from './own-lines.ts'
import { under } from './under.ts'

export function row(session: Session, others: readonly Session[]): (Sentence | Gap)[] {
  const step = partIn(session, 'own-part')
  if (!step) return []
  const next = partIn(session, 'next-time')
  return [
    ...ownParts(session),
    ...under(session, 'row.under'),
    ...(next ? linesOf(session, next, 'own-lines.bare') : []),
    ...wasIt(session, others),
    ...halfPage(session),
  ]
}

// The last of its sentences says that somebody does not see theirs yet: a full answer, and no part.
function ownParts(session: Session): Sentence[] {
  const step = partIn(session, 'own-part')
  const given = step ? PARTNER_SEATS.flatMap((seat) => entered(session, step, seat) ?? []) : []
  const named = given.filter(({ value }) => step && !isErased(value) && hasFilled(step, value))
  if (named.length < PARTNER_SEATS.length) return []
  return [
    carriedLine(
      'row.own-parts',
      {},
      named.map((one) => sourceOf(session, one)),
    ),
  ]
}

function wasIt(session: Session, others: readonly Session[]): (Sentence | Gap)[] {
  const gave = choicesGiven(session).find(({ step }) => hasPart(session, step, 'was-it'))
  if (!gave) return []
  const [one, other] = inTurn(session)
  const its = chosenIn(session, gave, one)
  const theirs = chosenIn(session, gave, other)
  if (!its || !theirs) return [GAP]
  const { loop, because } = loopBefore(session, others)
  const same = gave.values?.first.chosen.join() === gave.values?.second.chosen.join()
  const values: Record<string, Value> = same ? { loop, its } : { loop, one: name(one), its, other: name(other), theirs }
  return [sentence(same ? 'row.was-it-same' : 'row.was-it', values, [...gave.because, ...because])]
}

/** The loop by the name that it had then. */
function loopBefore({ openedAt }: Session, others: readonly Session[]): { loop: Value; because: Source[] } {
  const drawn = others.filter((other) => other.openedAt < openedAt).toSorted((a, b) => a.openedAt - b.openedAt)
  const names = drawn.flatMap((other) => (other.script.id === LOOP.exercise ? named(other) : []))
  const last = names.findLast((one): one is Sentence => !isGap(one))
  return last?.values.words
    ? { loop: last.values.words, because: last.because }
    : { loop: { as: 'ending', ending: 'none' }, because: [] }
}

function halfPage(session: Session): Sentence[] {
  const step = partIn(session, 'half-page')
  if (!step || !isPast(session, step)) return []
  return [sentence('row.half-page', {}, [{ session: session.id, position: 1 }])]
}
