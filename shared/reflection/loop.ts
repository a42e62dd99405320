// Our loop: the circle the couple drew, both sides of every part or none. The loop is the opponent, and nobody is its cause.
import { isErased } from '#shared/session/events.ts'
import type { PartnerSeat } from '#shared/session/seat.ts'
import type { Session } from '#shared/session/session.ts'
import { stateOf, stepById } from '#shared/session/walk.ts'
import { type BothGave, bothGave, told } from './opened.ts'
import { GAP, type Gap, type Sentence, type Value } from './reflection.ts'
import { name, reference, sentence, sourceOf } from './sentence.ts'
import { inTurn } from './turns.ts'

/** The exercise whose steps draw the loop, and the step in which it gets its name. */
export const LOOP = { exercise: 'our-loop', name: 'loop-name', firstMove: 'first-move', waysBack: 'ways-back' } as const

const PARTS: readonly (readonly [step: string, key: string])[] = [
  ['sets-off', 'loop.starts'],
  ['my-move', 'loop.moves'],
  ['gives-me', 'loop.gives'],
  ['reaches-me', 'loop.arrows'],
]

// [RE20]
export function loop(session: Session): (Sentence | Gap)[] {
  if (session.script.id !== LOOP.exercise) return []
  const choices = bothGave(session, 'choice')
  const parts = PARTS.flatMap(([id, key]) =>
    choices.filter(({ step }) => step.id === id).map((gave) => part(session, gave, key)),
  )
  return [...named(session), ...parts, ...waysBack(session), ...firstMoves(session)]
}

function part(session: Session, { step, prompt, values, because }: BothGave<'choice'>, key: string): Sentence | Gap {
  if (!values) return GAP
  const [one, other] = inTurn(session)
  const chosenBy = (seat: PartnerSeat): Value => {
    const ids = prompt.options.filter((id) => values[seat].chosen.includes(id))
    return { as: 'list', values: ids.map((id) => ({ as: 'option', ...reference(session, step, id) })) }
  }
  return sentence(key, { one: name(one), its: chosenBy(one), other: name(other), theirs: chosenBy(other) }, because)
}

function named(session: Session): (Sentence | Gap)[] {
  const step = stepById(session, LOOP.name)
  const agreed = step && stateOf(session, step).agreed
  if (!agreed) return []
  const { terms, locale } = agreed
  if (isErased(terms) || terms.as !== 'name') return [GAP]
  const because = [sourceOf(session, agreed), sourceOf(session, agreed.signed)]
  return [sentence('loop.name', { words: { as: 'words', text: terms.text, locale } }, because)]
}

function waysBack(session: Session): (Sentence | Gap)[] {
  return bothGave(session, 'rank').flatMap(({ step, values, because }): (Sentence | Gap)[] => {
    if (step.id !== LOOP.waysBack) return []
    if (!values) return [GAP]
    const [one, other] = inTurn(session)
    const first = (seat: PartnerSeat): Value => ({
      as: 'option',
      ...reference(session, step, values[seat].order[0] ?? ''),
    })
    const same = values.first.order[0] === values.second.order[0]
    if (same) return [sentence('loop.way-same', { way: first(one) }, because)]
    return [
      sentence('loop.ways', { one: name(one), its: first(one), other: name(other), theirs: first(other) }, because),
    ]
  })
}

// That both picked one; its words are each one's own and come in when they are carried.
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
