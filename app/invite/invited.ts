// The invitation as the page of a lobby comes with it, and the words that are offered for it in every language. Server only.
import { headers } from 'next/headers'
import { createTranslator } from 'next-intl'
import { exerciseWords } from '#app/words/exercise-words.ts'
import { MESSAGES } from '#messages/messages.ts'
import { getRuntime, type Person, type RoomPage } from '#server/runtime.ts'
import { inEachLanguage } from '#shared/locale.ts'
import { isRefusal } from '#shared/session/refusal.ts'
import type { Invited } from './shape.ts'

/** Null for who does not wait for somebody who has never come. */
export async function invitedTo(person: Person, { session, frame }: RoomPage): Promise<Invited | null> {
  const { at, exercise } = frame.view
  if (at.phase !== 'lobby') return null
  const open = await getRuntime().reads.invite(person, session, (await headers()).get('host'))
  if (open && isRefusal(open)) return null
  const [least, most] = exercise.minutes
  const texts = await inEachLanguage(async (locale) => {
    const t = createTranslator({ locale, messages: MESSAGES[locale], namespace: 'lobby.invite' })
    const { title } = await exerciseWords(locale, exercise.id, exercise.version)
    return t('text', { exercise: title, least, most })
  })
  return { open, texts }
}
