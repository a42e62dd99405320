// To talk: even turns over what stands above, who opens, and how to end. It never says what to conclude.
import { partnerOf } from '#shared/session/seat.ts'
import type { Session } from '#shared/session/session.ts'
import { openerOf, stateOf } from '#shared/session/walk.ts'
import type { Sentence, Value } from '../sentences.ts'
import { name, sentence } from './sentence.ts'

const TURN = 120

export function toTalk(session: Session): Sentence[] {
  const step = session.steps.findLast(({ prompt }) => prompt.kind === 'talk')
  const prompt = step?.prompt.kind === 'talk' ? step.prompt : { seconds: TURN, rounds: 1 }
  const opener = (step && stateOf(session, step).clock?.opener) ?? openerOf(session)
  const values: Record<string, Value> = {
    opener: name(opener),
    other: name(partnerOf(opener)),
    rounds: { as: 'count', value: prompt.rounds },
    minutes: { as: 'count', value: Math.max(1, Math.round(prompt.seconds / 60)) },
  }
  // [RE21] The entry that opened the session holds whose turn it is to begin.
  const because = [{ session: session.id, position: 1 }]
  return [
    sentence(prompt.rounds > 1 ? 'to-talk.rounds' : 'to-talk.once', values, because),
    sentence('to-talk.end', {}, because),
  ]
}
