// In each one's own words: what each chose to carry. Free text comes into a reflection only so.
import { sentenceOf } from '#shared/exercises/sentences-of.ts'
import { saidIn } from '#shared/promised.ts'
import { isErased } from '#shared/session/events.ts'
import type { PartnerSeat } from '#shared/session/seat.ts'
import type { Session } from '#shared/session/session.ts'
import { halfIdFor } from '#shared/session/shown.ts'
import { textsOf } from '#shared/session/texts.ts'
import { stepById } from '#shared/session/walk.ts'
import { carriedBy, enters, type ToldAnswer, told } from '../opened.ts'
import { GAP, type Gap, type Sentence, type Value } from '../sentences.ts'
import { inTurn, name, sentence, sourceOf } from './sentence.ts'

// [RE6]
export function ownWords(session: Session): (Sentence | Gap)[] {
  return inTurn(session).flatMap((seat) => wordsOf(session, seat))
}

function wordsOf(session: Session, seat: PartnerSeat): (Sentence | Gap)[] {
  const kept: (Sentence | Gap)[] = []
  for (const carried of carriedBy(session, seat)) {
    if (isErased(carried.value)) kept.push(GAP)
    else if (carried.value.kind === 'carry') kept.push(...carry(session, seat, carried, carried.value.steps))
  }
  return kept
}

function carry(session: Session, seat: PartnerSeat, carried: ToldAnswer, ids: readonly string[]): (Sentence | Gap)[] {
  const lines = inOrder(session, ids).flatMap((id): (Sentence | Gap)[] => {
    const step = stepById(session, id)
    const given = step && enters(session, seat, step) ? told(session, step, seat) : null
    if (!given) return []
    const words = quoted(session, halfIdFor(session, id, seat), given)
    if (!words) return isErased(given.value) ? [GAP] : []
    return [
      sentence('own-words.keeps', { name: name(seat), words }, [sourceOf(session, given), sourceOf(session, carried)]),
    ]
  })
  return lines.map((line, at) =>
    'because' in line && lines.findIndex((one) => 'because' in one) !== at ? also(line) : line,
  )
}

function also(line: Sentence): Sentence {
  return { ...line, key: 'own-words.also' }
}

function inOrder({ steps }: Session, ids: readonly string[]): string[] {
  return steps.flatMap(({ id }) => (ids.includes(id) ? [id] : []))
}

/** What was given, whole and in its own language; null where it is no words, or they are deleted. */
export function quoted(session: Session, step: string, { value, locale }: ToldAnswer): Value | null {
  const { script, hosted } = session
  if (isErased(value)) return null
  if (value.kind === 'text') return { as: 'words', text: value.text, locale }
  if (value.kind !== 'builder') return null
  if (step in hosted.brought) {
    const { stem, blanks, picked } = value
    const words = Object.values(textsOf(session, step) ?? {}).find((texts) => sentenceOf(texts, stem))
    const fill = (blank: string, id: string) =>
      saidIn(blanks[id] ?? words?.options?.[picked?.[id] ?? ''] ?? picked?.[id] ?? blank)
    const text = (sentenceOf(words, stem) ?? '').replace(/\{([a-z0-9-]+)\}/g, fill)
    return { as: 'words', text, locale }
  }
  const { kind: _, ...filling } = value
  return { as: 'builder', exercise: script.id, version: script.version, step, ...filling, locale }
}
