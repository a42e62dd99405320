// What exercises are called on a desk: the house's, and the counsellor's own. Server only.
import { listedIn } from '#app/words/library.ts'
import { getRuntime, type Person } from '#server/runtime.ts'
import type { Locale } from '#shared/locale.ts'
import { isRefusal } from '#shared/session/refusal.ts'

export type Choosable = { id: string; title: string }

/** What may be put on a plan or suggested, the counsellor's own after the house's. */
export async function choosableFor(person: Person, locale: Locale): Promise<Choosable[]> {
  const listed = await getRuntime().reads.ownExercises.list(person)
  const own = isRefusal(listed) ? [] : listed.exercises.filter(({ retired }) => !retired)
  const house = await listedIn(locale)
  return [
    ...house.map(({ id, title }) => ({ id, title })),
    ...own.map(({ exercise, titles }) => ({ id: exercise, title: titles[locale] ?? Object.values(titles)[0] ?? '' })),
  ]
}

export function titlesOf(choosable: readonly Choosable[]): Record<string, string> {
  return Object.fromEntries(choosable.map(({ id, title }) => [id, title]))
}
