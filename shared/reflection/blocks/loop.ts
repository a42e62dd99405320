// Our loop: the circle the couple drew, both sides of every part or none. The loop is the opponent, and nobody is its cause.
import { LOOP } from '#shared/exercises/our-loop.ts'
import { saidIn } from '#shared/promised.ts'
import { isErased } from '#shared/session/events.ts'
import type { PartnerSeat } from '#shared/session/seat.ts'
import type { Session } from '#shared/session/session.ts'
import { stateOf, stepById } from '#shared/session/walk.ts'
import { carries, choicesGiven, type GaveChoice, ranksGiven, told } from '../opened.ts'
import { type Figure, GAP, type Gap, isGap, type Sentence, type Side, type Value } from '../sentences.ts'
import { inTurn, name, reference, sentence, sourceOf } from './sentence.ts'

/** The sentence beside the picture for a first move that somebody chose to carry. */
export const FIRST_MOVE = 'figures.first-move'
const SINCE = 'loop.since'
const PARTS = ['starts', 'moves', 'gives', 'reached'] as const

// [RE20]
export function loop(session: Session): (Sentence | Gap)[] {
  if (session.script.id !== LOOP.exercise) return []
  const parts = PARTS.flatMap((part) => {
    const gave = partIn(session, part)
    return gave ? partSentence(session, gave, `loop.${part}`) : []
  })
  return [...named(session), ...parts, ...waysBack(session), ...firstMoves(session), ...loopSince(session)]
}

/** What stays of it beside the picture: its name, and what each said of it since. */
export function loopKept(session: Session): (Sentence | Gap)[] {
  return session.script.id === LOOP.exercise ? [...named(session), ...loopSince(session)] : []
}

/** The same circle as a picture: two sides, and between them the moves by which each is reached. */
export function loopFigure(session: Session): Figure[] {
  const drawn = loop(session).filter((one): one is Sentence => !isGap(one))
  const says = drawn.filter(({ key }) => !key.startsWith(SINCE))
  const partOf: PartOf = (part, seat) => {
    const gave = partIn(session, part)
    return gave ? chosenIn(session, gave, seat) : null
  }
  const moves = inTurn(session).flatMap((seat) => carriedMove(session, seat) ?? [])
  return drawLoopOf(session, says, partOf, moves)
}

type PartOf = (part: Part, seat: PartnerSeat) => Value | null

/**
 * `says` are the sentences about it, `partOf` what one of the two picked, `moves` the first moves that stand in it; nothing is drawn before
 * both said what they do.
 */
export function drawLoopOf(
  session: Session,
  says: readonly Sentence[],
  partOf: PartOf,
  moves: readonly Sentence[] = [],
): Figure[] {
  const [one, other] = inTurn(session)
  if (!partOf('moves', one) || !partOf('moves', other)) return []
  const called = says.find(({ key }) => key === 'loop.name')?.values.words ?? null
  const side = (seat: PartnerSeat): Side => {
    const [starts, moves, gives, reached] = PARTS.map((part) => partOf(part, seat)) as [Value, Value, Value, Value]
    return { seat, starts, moves, gives, reached, firstMove: movedBy(seat) }
  }
  const movedBy = (seat: PartnerSeat) =>
    moves.find(({ values: { name: who } }) => who?.as === 'name' && who.seat === seat)?.values.words ?? null
  return [{ figure: 'loop', name: called, sides: [side(one), side(other)], says: [...says, ...moves] }]
}

type Part = (typeof PARTS)[number]

function partIn(session: Session, part: Part): GaveChoice | undefined {
  if (session.script.id !== LOOP.exercise) return undefined
  return choicesGiven(session).find(({ step }) => step.id === LOOP[part])
}

export function chosenIn(session: Session, { step, prompt, values }: GaveChoice, seat: PartnerSeat): Value | null {
  if (!values) return null
  const ids = prompt.options.filter((id) => values[seat].chosen.includes(id))
  return { as: 'list', values: ids.map((id) => ({ as: 'option', ...reference(session, step, id) })) }
}

/** Both sides of a part, in turn. */
export function partSentence(session: Session, gave: GaveChoice, key: string): Sentence | Gap {
  const [one, other] = inTurn(session)
  const its = chosenIn(session, gave, one)
  const theirs = chosenIn(session, gave, other)
  if (!its || !theirs) return GAP
  return sentence(key, { one: name(one), its, other: name(other), theirs }, gave.because)
}

function carriedMove(session: Session, seat: PartnerSeat): Sentence | null {
  const step = stepById(session, LOOP.firstMove)
  const given = step && carries(session, seat, step.id) ? told(session, step, seat) : null
  if (!given || isErased(given.value) || given.value.kind !== 'builder') return null
  const { locale, value } = given
  const words: Value = { as: 'words', text: Object.values(value.blanks).map(saidIn).join(', '), locale }
  return sentence(FIRST_MOVE, { name: name(seat), words }, [sourceOf(session, given)])
}

export function named(session: Session): (Sentence | Gap)[] {
  const step = stepById(session, LOOP.name)
  const agreed = step && stateOf(session, step).agreed
  if (!agreed) return []
  const { terms, locale } = agreed
  if (isErased(terms) || terms.as !== 'name') return [GAP]
  const because = [sourceOf(session, agreed), sourceOf(session, agreed.signed)]
  return [sentence('loop.name', { words: { as: 'words', text: terms.text, locale } }, because)]
}

function waysBack(session: Session): (Sentence | Gap)[] {
  return ranksGiven(session).flatMap(({ step, values, because }): (Sentence | Gap)[] => {
    if (step.id !== LOOP.waysBack) return []
    if (!values) return [GAP]
    const first = (seat: PartnerSeat) => values[seat].order[0] ?? ''
    const back = (seat: PartnerSeat): Value => ({ as: 'option', ...reference(session, step, first(seat)) })
    const [one, other] = inTurn(session)
    if (first(one) === first(other)) return [sentence('loop.way-same', { way: back(one) }, because)]
    return [sentence('loop.ways', { one: name(one), its: back(one), other: name(other), theirs: back(other) }, because)]
  })
}

// Says only that both picked one. The words of a first move come in where its author carried them.
function firstMoves(session: Session): Sentence[] {
  const step = stepById(session, LOOP.firstMove)
  const picked = inTurn(session).flatMap((seat) => (step ? (told(session, step, seat) ?? []) : []))
  if (picked.length < 2) return []
  return [
    sentence(
      'loop.first-moves',
      {},
      picked.map((given) => sourceOf(session, given)),
    ),
  ]
}

/** Whether the loop came up since it was named, and whether a way out helped: each one's last word on it. Nothing is counted. */
export function loopSince(session: Session): (Sentence | Gap)[] {
  const step = stepById(session, LOOP.name)
  const reviews = step ? stateOf(session, step).loopReviews : []
  return inTurn(session).flatMap((seat): (Sentence | Gap)[] => {
    const last = reviews.findLast((review) => review.seat === seat)
    if (!last) return []
    if (isErased(last.told)) return [GAP]
    const { cameUp, wayOut } = last.told
    const because = [sourceOf(session, last)]
    const came = sentence(`${SINCE}.came-up.${cameUp}`, { name: name(seat) }, because)
    if (cameUp === 'not' || wayOut === 'not-yet') return [came]
    return [came, sentence(`${SINCE}.way-out.${wayOut}`, { name: name(seat) }, because)]
  })
}
