// Since last time: the same scales of the same exercise, then and now. It says where each stands, never better or worse.
import type { PartnerSeat } from '#shared/session/seat.ts'
import type { Session } from '#shared/session/session.ts'
import { type GaveScale, scalesGiven } from '../opened.ts'
import { GAP, type Gap, type Sentence, type Source, type Value } from '../sentences.ts'
import { inTurn, name, reference, sentence } from './sentence.ts'

const ABOUT_THE_SAME = 1
const ENOUGH_FOR_A_MIDDLE = 3

export function sinceLastTime(session: Session, others: readonly Session[]): (Sentence | Gap)[] {
  const earlier = comparable(session, others)
  return scalesGiven(session).flatMap((now): (Sentence | Gap)[] => {
    const then = earlier.flatMap((one) => scalesGiven(one).filter(({ step }) => step.id === now.step.id))
    const last = then.at(-1)
    if (!last) return []
    if (!now.values || !last.values) return [GAP]
    return now.prompt.scales.flatMap((id) => [
      ...lastAndNow(session, id, last, now),
      ...middles(session, id, [...then, now]),
    ])
  })
}

// [RE19] Only sessions of the same exercise in the same version can be set side by side.
/** Earlier ones, oldest first, whatever order the others come in. */
export function comparable({ id, script, openedAt }: Session, others: readonly Session[]): Session[] {
  const same = others.filter((other) => other.script.id === script.id && other.script.version === script.version)
  const before = same.filter((other) => other.id !== id && other.openedAt < openedAt)
  return before.sort((a, b) => a.openedAt - b.openedAt || (a.id < b.id ? -1 : 1))
}

type Gave = GaveScale

function at(gave: Gave, seat: PartnerSeat, id: string): number | null {
  return gave.values?.[seat].values[id] ?? null
}

function lastAndNow(session: Session, id: string, last: Gave, now: Gave): Sentence[] {
  const because = [...last.because, ...now.because]
  const scale: Value = { as: 'scale', ...reference(session, now.step, id) }
  const seats = inTurn(session)
  const moved = seats.map((seat) => moving(seat, scale, at(last, seat, id), at(now, seat, id), because))
  if (moved.every((one) => one === null)) return []
  if (moved.every((one) => one?.key === 'since-last-time.same'))
    return [sentence('since-last-time.same-both', { scale }, because)]
  return moved.flatMap((one) => one ?? [])
}

function moving(
  seat: PartnerSeat,
  scale: Value,
  then: number | null,
  now: number | null,
  because: Source[],
): Sentence | null {
  if (then === null || now === null) return null
  const who = { name: name(seat), scale }
  if (Math.abs(now - then) <= ABOUT_THE_SAME) return sentence('since-last-time.same', who, because)
  const numbers = { before: { as: 'number', value: then }, now: { as: 'number', value: now } } as const
  return sentence('since-last-time.moved', { ...who, ...numbers }, because)
}

function middles(session: Session, id: string, all: readonly Gave[]): Sentence[] {
  const told = all.filter(({ values }) => values !== null)
  if (told.length < ENOUGH_FOR_A_MIDDLE) return []
  const [one, other] = inTurn(session)
  const middle = (seat: PartnerSeat): Value => ({
    as: 'number',
    value: median(told.map((gave) => at(gave, seat, id) ?? 0)),
  })
  const last = told.at(-1)
  if (!last) return []
  const values: Record<string, Value> = {
    scale: { as: 'scale', ...reference(session, last.step, id) },
    times: { as: 'count', value: told.length },
    one: name(one),
    middle: middle(one),
    other: name(other),
    otherMiddle: middle(other),
  }
  return [
    sentence(
      'since-last-time.middle',
      values,
      told.flatMap(({ because }) => because),
    ),
  ]
}

/** The middle of the numbers in order; between two middles, halfway. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  const half = sorted.length / 2
  const [low, high] = [sorted[Math.ceil(half) - 1] ?? 0, sorted[Math.floor(half)] ?? 0]
  return (low + high) / 2
}
