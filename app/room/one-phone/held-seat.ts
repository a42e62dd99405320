// The seat that is held on a shared phone, in the language of its own person. Server only.
import type { SessionWords } from '#app/session/screen.tsx'
import { sessionWords } from '#app/session/session-words.ts'
import type { Wording } from '#app/words/in-language.tsx'
import { MESSAGES } from '#messages/messages.ts'
import type { Locale } from '#shared/locale.ts'
import type { PartnerSeat } from '#shared/session/seat.ts'

export type HeldSeat = {
  seat: PartnerSeat
  /** Null where both read the same language. */
  reading: { locale: Locale; words: SessionWords; messages: Wording } | null
}

export async function heldSeat(
  held: { seat: PartnerSeat; locale: Locale },
  page: Locale,
  exercise: { id: string; version: number },
): Promise<HeldSeat> {
  const { seat, locale } = held
  if (locale === page) return { seat, reading: null }
  const { common, room, lobby, reflections } = MESSAGES[locale]
  const words = await sessionWords(locale, exercise.id, exercise.version)
  return { seat, reading: { locale, words, messages: { common, room, lobby, reflections } } }
}
