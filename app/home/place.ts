// Where a person was: what they have open and their last reflections, newest first, with what each is called in their language.
import { exerciseWords } from '#app/words/exercise-words.ts'
import type { Runtime } from '#server/runtime.ts'
import type { Locale } from '#shared/locale.ts'

type Home = Awaited<ReturnType<Runtime['reads']['home']>>
type Listed = Home['couples'][number]['sessions'][number]

export type HomePlace = Listed & { title: string; partner: string | null }

/** Older ones are among the reflections. */
const REFLECTIONS = 3

export async function placesOf({ couples }: Pick<Home, 'couples'>, locale: Locale): Promise<HomePlace[]> {
  const places = couples.flatMap(({ partner, left, sessions }) =>
    sessions.map((session) => ({ ...session, partner: partner ?? left })),
  )
  places.sort((one, other) => other.at - one.at)
  const reflections = places.filter(({ phase }) => phase === 'closed').slice(0, REFLECTIONS)
  const shown = places.filter((place) => place.phase !== 'closed' || reflections.includes(place))
  const named = shown.map(async (place) => {
    const { title } = await exerciseWords(locale, place.exercise, place.version)
    return { ...place, title }
  })
  return Promise.all(named)
}
