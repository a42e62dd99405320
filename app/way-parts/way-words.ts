// What the ways and their exercises are called, in one language. Server only.
import { exercisesIn } from '#app/words/library.ts'
import { MESSAGES, type Messages } from '#messages/messages.ts'
import { WAYS } from '#shared/exercises/ways.ts'
import type { Locale } from '#shared/locale.ts'

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
