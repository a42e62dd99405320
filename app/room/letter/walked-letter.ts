// The letter that a session walks through, written out for its page. Server only.
import { exerciseWords } from '#app/exercise-words.ts'
import { written } from '#app/written.ts'
import { getRuntime, type Person } from '#server/runtime.ts'
import type { Locale } from '#shared/locale.ts'
import { isWalked } from '#shared/reflection/walk-through.ts'
import { isRefusal } from '#shared/session/refusal.ts'
import type { Letter } from './letter.tsx'

/** Null where the session walks through none. */
export async function walkedLetter(person: Person, session: string, locale: Locale): Promise<Letter | null> {
  const found = await getRuntime().reads.letter(person, session)
  if (isRefusal(found)) return null
  const { reflection, names } = found
  const { id, version } = reflection.exercise
  const { title } = await exerciseWords(locale, id, version)
  const paragraphs = await written(reflection, names, locale)
  return { session: reflection.session, title, paragraphs: paragraphs.filter(({ block }) => isWalked(block)) }
}
