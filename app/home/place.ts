// Where a person was: their sessions of all couples, newest first, with what each is called in their language.
import { exerciseWords } from '#app/exercise-words.ts'
import type { Runtime } from '#server/runtime.ts'
import type { Locale } from '#shared/locale.ts'

type Home = Awaited<ReturnType<Runtime['reads']['home']>>
type Listed = Home['couples'][number]['sessions'][number]

export type Place = Listed & { title: string; partner: string | null }

export async function placesOf({ couples }: Home, locale: Locale): Promise<Place[]> {
  const places = couples.flatMap(({ partner, sessions }) => sessions.map((session) => ({ ...session, partner })))
  const named = places.map(async (place) => {
    const { title } = await exerciseWords(locale, place.exercise, place.version)
    return { ...place, title }
  })
  return (await Promise.all(named)).sort((one, other) => other.at - one.at)
}
