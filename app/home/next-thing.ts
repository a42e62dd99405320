// The one next thing on the start page of somebody who has been here. Pure.
import type { NextExercise } from '#app/session/screen.tsx'
import { HOUR, type Instant } from '#shared/time.ts'
import type { HomePlace } from './places.tsx'

export type NextThing =
  | { kind: 'place'; place: HomePlace }
  | { kind: 'look-back'; couple: string }
  | { kind: 'exercise'; next: NextExercise }

type Grounds = {
  places: readonly HomePlace[]
  /** The couple of whom something is asked about the time before. */
  asking: string | null
  next: NextExercise | null
  now: Instant
}

/** So long before its hour a planned time has come. */
const SOON = 12 * HOUR

/** [ST47] Null where there is nothing. */
export function nextThing({ places, asking, next, now }: Grounds): NextThing | null {
  const ranked = places.flatMap((place) => {
    const rank = rankOf(place, now)
    return rank === null ? [] : [{ place, rank }]
  })
  // What is planned first, and of the rest what was opened last, as they stand here.
  ranked.sort((one, other) => one.rank - other.rank || timeOf(one.place) - timeOf(other.place))
  const [first] = ranked
  if (first && first.rank < LOOKING_BACK) return { kind: 'place', place: first.place }
  if (asking) return { kind: 'look-back', couple: asking }
  if (first) return { kind: 'place', place: first.place }
  return next && { kind: 'exercise', next }
}

const LOOKING_BACK = 4

// [SA7] Of what was left for today nothing is suggested.
function rankOf({ phase, waiting, overForToday, plannedFor }: HomePlace, now: Instant): number | null {
  if (phase === 'closed' || phase === 'unreadable' || overForToday) return null
  if (waiting) return phase === 'break' ? 0 : 1
  if (phase === 'lobby') return plannedFor !== null && plannedFor - SOON <= now ? 2 : 5
  return phase === 'through' ? 5 : 3
}

function timeOf({ plannedFor, suggestedFor }: HomePlace): number {
  return plannedFor ?? suggestedFor ?? Number.POSITIVE_INFINITY
}
