// Couples by seeded chance: an evening that may be cut off anywhere, and two evenings before it. The same seed gives the same couple.
import fc from 'fast-check'
import { CATALOGUE } from '#shared/exercises/catalogue.ts'
import type { Script } from '#shared/exercises/exercise.ts'
import type { Entry } from '#shared/session/events.ts'
import { replay } from '#shared/session/evolve.ts'
import type { Session } from '#shared/session/session.ts'
import { ourLoop } from '#tests/support/first-edition/our-loop.ts'
import { theMapOfNeeds } from '#tests/support/first-edition/the-map-of-needs.ts'
import { weather } from '#tests/support/first-edition/weather.ts'
import { type Walk, walk } from '#tests/support/rehearsal.ts'
import { oneOfEach } from './one-of-each.ts'

const DAY = 24 * 60 * 60 * 1000
/** Letters of both editions. */
const SCRIPTS = new Map(
  [...CATALOGUE, oneOfEach, ourLoop, theMapOfNeeds, weather].map((script) => [keyOf(script), script]),
)
// Walks cost most of the time, so each is cut in many places.
const SEEDS = Math.ceil(600 / SCRIPTS.size)

export type Couple = { exercise: string; seed: number; percent: number }

const coupleDoing = (exercises: readonly string[]): fc.Arbitrary<Couple> =>
  fc.record({
    exercise: fc.constantFrom(...exercises),
    seed: fc.integer({ min: 0, max: SEEDS - 1 }),
    /** How much of the log is there yet; half of the time all of it. */
    percent: fc.oneof(fc.constant(100), fc.integer({ min: 5, max: 99 })),
  })

/** Of a couple that comes to the same law again nothing else is to be heard. */
export const ONCE_EACH = { ignoreEqualValues: true }

export const EXERCISES = [...SCRIPTS.keys()]

export const anyCouple = coupleDoing(EXERCISES)

/** One that does an exercise of the second edition. */
export const secondCouple = coupleDoing([...SCRIPTS].flatMap(([key, { edition }]) => (edition === 2 ? [key] : [])))

function keyOf({ id, version }: Script): string {
  return `${id} ${version}`
}

const walks = new Map<string, Walk>()

export function walked(exercise: string, seed: number): Walk {
  const key = `${exercise} ${seed % SEEDS}`
  const script = SCRIPTS.get(exercise)
  const known = walks.get(key) ?? (script && walk(script, seed % SEEDS))
  if (!known) throw new Error(`no exercise ${exercise}`)
  walks.set(key, known)
  return known
}

export function logOf({ exercise, seed, percent }: Couple): Entry[] {
  const { log } = walked(exercise, seed)
  return log.slice(0, Math.max(2, Math.ceil((log.length * percent) / 100)))
}

type Change = (log: readonly Entry[]) => Entry[]

export const asItIs: Change = (log) => [...log]

/** What has been folded already, by what was changed in it. */
const folded = new WeakMap<Change, Map<string, Session>>()

/** The couple's two sessions before, one and two weeks ago, each changed as asked. */
export function earlierOf({ exercise, seed }: Couple, change: Change): Session[] {
  const known = folded.get(change) ?? new Map<string, Session>()
  folded.set(change, known)
  return [1, 2].map((back) => {
    const key = `${exercise} ${(seed + back) % SEEDS} ${back}`
    const session = known.get(key) ?? replay(`earlier-${back}`, change(logBefore(exercise, seed, back)))
    known.set(key, session)
    return session
  })
}

function logBefore(exercise: string, seed: number, back: number): Entry[] {
  return walked(exercise, seed + back).log.map((entry) => ({ ...entry, at: entry.at - 7 * back * DAY }))
}
