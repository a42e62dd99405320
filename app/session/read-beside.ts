// The reflection that lies beside a talk, written out for its page. Server only.
import { exerciseWords, written } from '#app/words/exercise-words.ts'
import { getRuntime, type Person } from '#server/runtime.ts'
import type { Locale } from '#shared/locale.ts'
import { BLOCKS } from '#shared/reflection/blocks/blocks.ts'
import { isRefusal } from '#shared/session/refusal.ts'
import { isClosingTalk } from '#shared/session/view-reading.ts'
import type { View } from '#shared/session/view-shape.ts'
import type { ReflectionBeside } from './reflection-beside.tsx'

/** This session's own at its closing talk, else the one that it walks through; null where there is none. */
export async function readBeside(
  person: Person,
  { session, view, locale }: { session: string; view: View; locale: Locale },
): Promise<ReflectionBeside | null> {
  const { reads } = getRuntime()
  const own = view.at.phase === 'step' && isClosingTalk(view.at.step)
  const found = own ? await reads.reflection(person, session) : await reads.reflectionAbout(person, session)
  if (isRefusal(found)) return null
  const { reflection, names } = found
  const { id, version } = reflection.exercise
  const { title } = await exerciseWords(locale, id, version)
  const paragraphs = await written(reflection, names, locale)
  const walked = paragraphs.filter(({ block }) => BLOCKS[block].walked)
  // At the end of a session the two know what they did: that block is left out, unless there is no other.
  const said = walked.filter(({ block, small }) => !small && !(own && block === 'what-we-did'))
  return { session: reflection.session, own, title, paragraphs: said.length > 0 ? said : walked }
}
