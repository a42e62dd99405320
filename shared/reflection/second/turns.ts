// To talk: even turns over what stands above, who opens, and what to talk of. It never says what to conclude.
import { closingTalk } from '#shared/prompts/clock.ts'
import type { Session } from '#shared/session/session.ts'
import { openerOf, stateOf } from '#shared/session/walk.ts'
import { name, sentence } from '../blocks/sentence.ts'
import type { Sentence, Value } from '../sentences.ts'

export function turns(session: Session): Sentence[] {
  const talk = closingTalk(session)
  if (!talk) return []
  const { step, seconds, rounds } = talk
  const opener = stateOf(session, step).clock?.opener ?? openerOf(session)
  const { id: exercise, version } = session.script
  const values: Record<string, Value> = {
    opener: name(opener),
    rounds: { as: 'count', value: rounds },
    seconds: { as: 'number', value: seconds },
  }
  // [RE21] [LE16] The entry that opened the session holds whose turn it is to begin.
  const because = [{ session: session.id, position: 1 }]
  return [
    sentence('turns.each', values, because),
    sentence('turns.of', { rounds: { as: 'rounds', exercise, version, step: step.id, most: rounds } }, because),
  ]
}
