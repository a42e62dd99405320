// A guess at the other's order, split: was it drawn with their map or with one's own? Below what chance gives, it says nothing.
import type { Step } from '#shared/exercises/exercise.ts'
import { isUntouched } from '#shared/prompts/rank.ts'
import { isErased } from '#shared/session/events.ts'
import { type PartnerSeat, partnerOf } from '#shared/session/seat.ts'
import type { Session } from '#shared/session/session.ts'
import { told } from '../opened.ts'
import { GAP, type Gap, type Sentence, type Source, type Value } from '../sentences.ts'
import { concordance, isTelling } from './kendall.ts'
import { inTurn, name, reference, sentence, sourceOf } from './sentence.ts'

const WORTH_ASKING = 2

type Orders = {
  guesser: PartnerSeat
  guess: readonly string[]
  theirs: readonly string[]
  own: readonly string[] | null
  because: Source[]
  /** What the guess and the order itself came from. */
  asked: Source[]
}

export function guessedOrders(session: Session, step: Step, target: Step): (Sentence | Gap)[] {
  const read = inTurn(session).flatMap((seat) => ordersOf(session, seat, step, target) ?? [])
  const orders = read.filter((one) => one !== 'deleted')
  const gaps = orders.length < read.length ? [GAP] : []
  return [...gaps, ...orders.flatMap(split), ...alike(session, orders), ...leftToAsk(session, target, orders)]
}

function ordersOf(session: Session, guesser: PartnerSeat, step: Step, target: Step): Orders | 'deleted' | null {
  const given = [
    told(session, step, guesser),
    told(session, target, partnerOf(guesser)),
    told(session, target, guesser),
  ]
  const [guess, theirs, own] = given
  if (!guess || !theirs) return null
  if (given.some((one) => one && isUntouched(target.prompt, one.value))) return null
  if (given.some((one) => one && isErased(one.value))) return 'deleted'
  if (isErased(guess.value) || guess.value.kind !== 'guess' || guess.value.guess.kind !== 'rank') return null
  if (isErased(theirs.value) || theirs.value.kind !== 'rank') return null
  return {
    guesser,
    guess: guess.value.guess.order,
    theirs: theirs.value.order,
    own: own && !isErased(own.value) && own.value.kind === 'rank' ? own.value.order : null,
    because: given.flatMap((one) => (one ? [sourceOf(session, one)] : [])),
    asked: [guess, theirs].map((one) => sourceOf(session, one)),
  }
}

// [RE15]
function split({ guesser, guess, theirs, own, because, asked }: Orders): Sentence[] {
  const accuracy = concordance(guess, theirs)
  const projection = own ? concordance(guess, own) : 0
  const similarity = own ? concordance(own, theirs) : 0
  const names = { guesser: name(guesser), other: name(partnerOf(guesser)) }
  const telling = (balance: number) => isTelling(balance, theirs.length)
  if (projection > accuracy && telling(projection) && !telling(similarity)) {
    return [sentence('guesses.own-map', names, because)]
  }
  return telling(accuracy) ? [sentence('guesses.order-close', names, asked)] : []
}

function alike(session: Session, orders: readonly Orders[]): Sentence[] {
  const both = orders.find(({ own }) => own !== null)
  if (!both?.own || !isTelling(concordance(both.own, both.theirs), both.theirs.length)) return []
  const [one, other] = inTurn(session)
  return [sentence('guesses.alike', { one: name(one), other: name(other) }, both.because)]
}

// [RE16] Not how much was missed, but what to ask about first.
function leftToAsk(session: Session, target: Step, orders: readonly Orders[]): Sentence[] {
  const asks = orders.flatMap(({ guesser, guess, theirs, asked }) => {
    const id = furthest(guess, theirs)
    return id === null ? [] : [{ guesser, topic: { as: 'topic', ...reference(session, target, id) } as Value, asked }]
  })
  const [one, other] = asks
  if (!one) return []
  if (!other) return [sentence('guesses.ask-one', { name: name(one.guesser), topic: one.topic }, one.asked)]
  const values = { one: name(one.guesser), topic: one.topic, other: name(other.guesser), otherTopic: other.topic }
  return [sentence('guesses.ask-both', values, [...one.asked, ...other.asked])]
}

/** What lies furthest from where it is in the other order, if by two places or more. */
export function furthest(guess: readonly string[], theirs: readonly string[]): string | null {
  const apart = (id: string) => Math.abs(guess.indexOf(id) - theirs.indexOf(id))
  const [widest] = theirs.filter((id) => apart(id) >= WORTH_ASKING).sort((a, b) => apart(b) - apart(a))
  return widest ?? null
}
