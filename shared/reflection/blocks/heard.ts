// Heard and confirmed: the words in which one was heard, as the one who spoke accepted them. What did not fit stays out.
import { mirrorsIn } from '#shared/prompts/mirror.ts'
import { isErased } from '#shared/session/events.ts'
import { partnerOf } from '#shared/session/seat.ts'
import type { Mirror, Session } from '#shared/session/session.ts'
import { GAP, type Gap, type Sentence } from '../sentences.ts'
import { inTurn, name, sentence, sourceOf } from './sentence.ts'

export function heard(session: Session): (Sentence | Gap)[] {
  return session.steps.flatMap((step) => {
    const mirrors = mirrorsIn(session, step)
    return inTurn(session).flatMap((seat) =>
      mirrors.filter(({ speaker }) => speaker === seat).flatMap((one) => fitted(session, one)),
    )
  })
}

function fitted(session: Session, mirror: Mirror): (Sentence | Gap)[] {
  const round = mirror.rounds.at(-1)
  const key = keyOf(mirror)
  if (!round || !mirror.settled || !key) return []
  if (isErased(round.text)) return [GAP]
  const values = {
    listener: name(partnerOf(mirror.speaker)),
    speaker: name(mirror.speaker),
    words: { as: 'words', text: round.text, locale: round.locale },
  } as const
  const judged = mirror.rounds.flatMap((one) => one.judged ?? [])
  return [
    sentence(
      key,
      values,
      [round, mirror.settled, ...judged].map((said) => sourceOf(session, said)),
    ),
  ]
}

// [RE9] [RE28] Null where nothing is told, as after "I'll say it again, just listen". Otherwise the key holds every verdict in its order.
function keyOf({ settled, rounds }: Mirror): string | null {
  if (settled?.how === 'close-enough') return 'heard.close-enough'
  if (settled?.how !== 'fitted') return null
  const before = rounds.slice(0, -1).flatMap(({ judged }) => judged?.heard ?? [])
  return before.length > 0 ? `heard.after-${before.join('-')}` : 'heard.at-once'
}
