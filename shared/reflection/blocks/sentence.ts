// Makes the parts of sentences, and says who is named first. It decides nothing about what may be said.
import type { Step } from '#shared/exercises/exercise.ts'
import { type PartnerSeat, partnerOf } from '#shared/session/seat.ts'
import type { Session } from '#shared/session/session.ts'
import { openerOf } from '#shared/session/walk.ts'
import type { Reference, Sentence, Source, Value } from '../sentences.ts'

/** [RE5] Sorts `because` by the log and keeps each entry once, so that its order tells nothing about seats. */
export function sentence(key: string, values: Record<string, Value>, because: readonly Source[]): Sentence {
  return { key, values, because: inOrder(because) }
}

export function sourceOf(session: Session, { position }: { readonly position: number }): Source {
  return { session: session.id, position }
}

export function name(seat: PartnerSeat): Value {
  return { as: 'name', seat }
}

export function exerciseOf({ script }: Session): Value {
  return { as: 'exercise', exercise: script.id, version: script.version }
}

export function reference({ script }: Session, step: Pick<Step, 'id'>, id: string): Reference {
  return { exercise: script.id, version: script.version, step: step.id, id }
}

/**
 * [RE2] Who opens the talk, and then the other. All that could be told in seat order is told in this one, so that swapped seats give the
 * mirrored words, whoever made the room.
 */
export function inTurn(session: Session): [PartnerSeat, PartnerSeat] {
  const opener = openerOf(session)
  return [opener, partnerOf(opener)]
}

function inOrder(because: readonly Source[]): Source[] {
  const sorted = [...because].sort((a, b) =>
    a.session < b.session ? -1 : a.session > b.session ? 1 : a.position - b.position,
  )
  return sorted.filter(
    ({ session, position }, index) =>
      index === 0 || sorted[index - 1]?.session !== session || sorted[index - 1]?.position !== position,
  )
}
