// Somebody's own words as they leave a door as a file, with the words of every exercise they speak of.
import { type AbstractIntlMessages, createTranslator } from 'use-intl/core'
import { MESSAGES } from '#messages/messages.ts'
import { myWords as inFile, type MyWords } from '#shared/leaving/my-words.ts'
import type { Telling } from '#shared/leaving/telling.ts'
import { LOCALES, type Locale } from '#shared/locale.ts'
import { dayIn } from '#shared/promised.ts'
import type { OwnPlace } from '../core/access.ts'
import type { Core } from '../core/core.ts'
import { myWords } from '../reads/my-words.ts'
import { fileNamed, wordsOf } from './files.ts'

type Asked = { core: Core; place: OwnPlace; person: { locale: Locale }; query: { zone?: string | undefined } }

/** What is told, and what it is told with. */
export async function ownWords({ core, place, person, query }: Asked): Promise<[MyWords, Telling]> {
  const read = await myWords(core, place)
  const exercises = [...read.sessions, ...read.unreadable].map(({ exercise }) => exercise)
  const telling = await tellingIn(core, { locale: person.locale, ...query }, exercises)
  return [inFile(read, telling), telling]
}

type Named = { id: string; version: number }
type Reader = { locale: Locale; zone?: string | undefined }

async function tellingIn(core: Core, { locale, zone }: Reader, exercises: readonly Named[]): Promise<Telling> {
  const { exerciseVersions } = wordsOf(core)
  const read = [...new Set(exercises.map(({ id }) => id))].flatMap((exercise) =>
    LOCALES.map(async (each) => [`${each}/${exercise}`, await exerciseVersions(each, exercise)] as const),
  )
  const versions = new Map(await Promise.all(read))
  const say = createTranslator({ locale, messages: MESSAGES[locale]['my-words'] as AbstractIntlMessages })
  return {
    locale,
    zone,
    say,
    isoOf: (at) => new Date(at).toISOString(),
    dayOf: (iso) => dayIn(zone ?? 'UTC', Date.parse(iso)),
    wordsOf: (exercise, version, each) => versions.get(`${each}/${exercise}`)?.[version],
  }
}

export function myWordsFile(ending: 'md' | 'json', text: string): Response {
  return fileNamed(`halfway-my-words.${ending}`, text)
}
