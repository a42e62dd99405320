// In each one's own words: what each carried, with the question that it answers. What has a part of its own in the letter stands there.
import type { Step } from '#shared/exercises/exercise.ts'
import { isWish } from '#shared/prompts/offer.ts'
import { kindOf } from '#shared/prompts/prompts.ts'
import { entersAs } from '#shared/session/enters.ts'
import { isErased } from '#shared/session/events.ts'
import { type PartnerSeat, partnerOf } from '#shared/session/seat.ts'
import type { Session } from '#shared/session/session.ts'
import { halfIdFor } from '#shared/session/shown.ts'
import { halfFor } from '#shared/session/walk.ts'
import { quoted } from '../blocks/own-words.ts'
import { inTurn, name, reference, sentence, sourceOf } from '../blocks/sentence.ts'
import { carriedBy, entered, type ToldAnswer } from '../opened.ts'
import { hasPart } from '../parts.ts'
import { GAP, type Gap, type Sentence, type Source, type Value } from '../sentences.ts'

const ELSEWHERE = ['happened', 'played', 'under', 'hears', 'first-move', 'next-time', 'glad'] as const

/** Step by step, so that what answers the other's words stands by them. */
export function ownLines(session: Session): (Sentence | Gap)[] {
  return session.steps
    .filter((step) => !hasPart(session, step, ...ELSEWHERE) && !isWish(session, step))
    .flatMap((step) => linesOf(session, step, isBrought(session, step) ? 'own-lines.bare' : 'own-lines.says'))
}

/** What entered of both, in turn. */
export function linesOf(session: Session, step: Step, key: string): (Sentence | Gap)[] {
  return inTurn(session).flatMap((seat) => line(session, step, seat, key))
}

function line(session: Session, step: Step, seat: PartnerSeat, key: string): (Sentence | Gap)[] {
  const given = entered(session, step, seat)
  if (!given || !isInWords(session, step, seat)) return []
  const called = halfIdFor(session, step.id, seat)
  const words = quoted(session, called, given) ?? picked(session, step, given)
  if (!words) return isErased(given.value) ? [GAP] : []
  const { id: exercise, version } = session.script
  const question: Value = { as: 'asked', exercise, version, step: called }
  const values = {
    name: name(seat),
    other: name(partnerOf(seat)),
    ...(!isBrought(session, step) && { question }),
    words,
  }
  return [carriedLine(key, values, [sourceOf(session, given), ...ticksOf(session, seat)])]
}

/** [CO12] Whatever was brought on the spot stands there without its question. */
function isBrought({ hosted }: Session, { id }: Step): boolean {
  return id in hosted.brought
}

/** What a step asks for in words, or has somebody pick for themselves: of a deleted answer nothing else tells it. */
function isInWords(session: Session, step: Step, seat: PartnerSeat): boolean {
  const { prompt } = halfFor(session, step, seat)
  return kindOf(prompt).sayable || (prompt.kind === 'choice' && isOwnPick(session, step, seat))
}

/** [LE36] Whether a pick is told of this seat alone: nobody else was asked, or it enters by what this seat says. */
export function isOwnPick(session: Session, step: Step, seat: PartnerSeat): boolean {
  const rule = entersAs(session, step, seat)
  return step.asks !== 'both' || rule === 'carry' || rule === 'stands'
}

function picked(session: Session, step: Step, { value }: ToldAnswer): Value | null {
  if (isErased(value) || value.kind !== 'choice') return null
  return { as: 'list', values: value.chosen.map((id) => ({ as: 'option', ...reference(session, step, id) })) }
}

/** [CO35] It stands there because somebody ticked it: the couple's alone. */
export function carriedLine(key: string, values: Record<string, Value>, because: readonly Source[]): Sentence {
  return { ...sentence(key, values, because), carried: true }
}

/** The entries in which this seat chose what enters. */
export function ticksOf(session: Session, seat: PartnerSeat): Source[] {
  return carriedBy(session, seat).map((given) => sourceOf(session, given))
}
