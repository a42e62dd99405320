// What the ways and their exercises are called, in one language, and where each of a person's couples is on its own. Server only.
import { exercisesIn } from '#app/words/library.ts'
import { MESSAGES, type Messages } from '#messages/messages.ts'
import { getRuntime, type Home, type Person, type WayPlace } from '#server/runtime.ts'
import { WAYS } from '#shared/exercises/ways.ts'
import type { Locale } from '#shared/locale.ts'
import { isRefusal } from '#shared/session/refusal.ts'

type WayId = keyof Messages['ways']['ways']

export type WayWords = {
  id: string
  title: string
  for: string
  own: string | null
  note: string | null
  exercises: readonly string[]
}

export function waysIn(locale: Locale): WayWords[] {
  return WAYS.map(({ id, exercises }) => {
    const words = MESSAGES[locale].ways.ways[id as WayId]
    const { title, for: purpose } = words
    return {
      id,
      title,
      for: purpose,
      own: 'own' in words ? words.own : null,
      note: 'note' in words ? words.note : null,
      exercises,
    }
  })
}

export type Titles = (exercise: string) => string

export async function titlesIn(locale: Locale): Promise<Titles> {
  const titles = new Map((await exercisesIn(locale)).map(({ id, title }) => [id, title]))
  return (exercise) => titles.get(exercise) ?? exercise
}

/** `on`: null for a couple that is on no way. */
export type PlaceOnWay = { couple: string; partner: string | null; on: WayPlace | null }

export async function placesOnWays(person: Person, { couples }: Pick<Home, 'couples'>): Promise<PlaceOnWay[]> {
  // Whom a partner has left goes nowhere any more as these two.
  const two = couples.filter(({ left }) => left === null)
  const places = two.map(async ({ couple, partner }): Promise<PlaceOnWay> => {
    const found = await getRuntime().reads.way(person, couple)
    return { couple, partner, on: isRefusal(found) || found.way === null ? null : found }
  })
  return Promise.all(places)
}
