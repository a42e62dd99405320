// How close and how free each felt over their times of Weather, drawn in the reader's language: shapes, and the same in words.

import { readerFor } from '#app/words/exercise-words.ts'
import { isLocale } from '#app/words/locale.ts'
import { draw } from '#shared/reflection/figures/draw.ts'
import { isRefusal } from '#shared/session/refusal.ts'
import { door } from '../../door.ts'

export const GET = door({}, async ({ runtime, person, asked }) => {
  const over = await runtime.reads.overTime(person, asked.get('couple') ?? '')
  if (isRefusal(over)) return over
  const wanted = asked.get('locale') ?? undefined
  const locale = isLocale(wanted) ? wanted : person.locale
  const { figure, names } = over
  if (figure?.figure !== 'over-time') return { drawn: null }
  return { drawn: draw(figure, await readerFor(locale, names, [figure.along.exercise])) }
})
