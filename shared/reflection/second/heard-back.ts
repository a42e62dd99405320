// Heard: the words in which one was heard, with every verdict as it was given. What did not fit stays out.
import { mirroredStep, mirrorsIn } from '#shared/prompts/mirror.ts'
import { isErased } from '#shared/session/events.ts'
import { partnerOf } from '#shared/session/seat.ts'
import type { Mirror, Session } from '#shared/session/session.ts'
import { stepById } from '#shared/session/walk.ts'
import { inTurn, name, sourceOf } from '../blocks/sentence.ts'
import { enters } from '../opened.ts'
import { GAP, type Gap, type Sentence, type Verdict } from '../sentences.ts'
import { carriedLine } from './own-lines.ts'

export function heardBack(session: Session): (Sentence | Gap)[] {
  return session.steps.flatMap((step) => {
    // [LE17] What was said back goes the way of what it was said of.
    const mirrored = stepById(session, mirroredStep(step) ?? '')
    const stands = ({ speaker }: Mirror) => mirrored !== undefined && enters(session, speaker, mirrored)
    const mirrors = mirrorsIn(session, step).filter(stands)
    return inTurn(session).flatMap((seat) =>
      mirrors.filter(({ speaker }) => speaker === seat).flatMap((one) => told(session, one)),
    )
  })
}

function told(session: Session, mirror: Mirror): (Sentence | Gap)[] {
  const { speaker, rounds, settled } = mirror
  const round = rounds.at(-1)
  const given = verdictsOf(mirror)
  if (!round || !settled || given.length === 0) return []
  if (isErased(round.text)) return [GAP]
  const judged = rounds.flatMap((one) => one.judged ?? [])
  const values = {
    listener: name(partnerOf(speaker)),
    speaker: name(speaker),
    words: { as: 'words', text: round.text, locale: round.locale },
    verdicts: { as: 'verdicts', given },
  } as const
  const stayed = given.length > 1 && given.at(-1) === 'yes'
  const because = [round, settled, ...judged].map((said) => sourceOf(session, said))
  // [LE35]
  return [carriedLine(stayed ? 'heard-back.stayed' : 'heard-back.told', values, because)]
}

// [LE5] None where nothing was accepted, as after "I'll say it again, just listen".
function verdictsOf({ rounds, settled }: Mirror): Verdict[] {
  const given = rounds.flatMap(({ judged }) => judged?.heard ?? [])
  if (settled?.how === 'close-enough') return [...given, 'close-enough']
  return settled?.how === 'fitted' ? given : []
}
