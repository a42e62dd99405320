// Somebody's own words as they leave a door as a file, with the words of every exercise they speak of.
import { type AbstractIntlMessages, createTranslator } from 'next-intl'
import { guessedStep } from '#app/prompts/guess/guessed-step.ts'
import { exerciseScript, exerciseVersions } from '#app/words/exercise-words.ts'
import { MESSAGES } from '#messages/messages.ts'
import { type MyWords, myWords } from '#shared/leaving/my-words.ts'
import type { Telling } from '#shared/leaving/telling.ts'
import { LOCALES, type Locale } from '#shared/locale.ts'
import { dayIn } from '#shared/promised.ts'
import { isRefusal, type Refusal } from '#shared/session/refusal.ts'
import type { Asking } from '../door.ts'

type Asked = Pick<Asking, 'runtime' | 'params' | 'zone'> & { person: NonNullable<Asking['person']> }
type Told = { words: MyWords; telling: Telling }

export async function toldFrom({ runtime, person, params, zone }: Asked): Promise<Told | Refusal> {
  const read = await runtime.reads.myWords(person, params.couple ?? '')
  if (isRefusal(read)) return read
  const telling = await tellingIn(
    { locale: person.locale, zone },
    [...read.sessions, ...read.unreadable].map(({ exercise }) => exercise),
  )
  return { words: myWords(read, telling), telling }
}

type Named = { id: string; version: number }

type Reading = { locale: Locale; zone: string | undefined }

async function tellingIn({ locale, zone }: Reading, exercises: readonly Named[]): Promise<Telling> {
  const read = [...new Set(exercises.map(({ id }) => id))].flatMap((exercise) =>
    LOCALES.map(async (each) => [`${each}/${exercise}`, await exerciseVersions(each, exercise)] as const),
  )
  const versions = new Map(await Promise.all(read))
  const scripts = await Promise.all(exercises.map(({ id, version }) => exerciseScript(id, version)))
  const say = createTranslator({ locale, messages: MESSAGES[locale]['my-words'] as AbstractIntlMessages })
  return {
    locale,
    zone,
    say,
    isoOf: (at) => new Date(at).toISOString(),
    dayOf: (iso) => dayIn(zone ?? 'UTC', Date.parse(iso)),
    wordsOf: (exercise, version, each) => versions.get(`${each}/${exercise}`)?.[version],
    guessed: (exercise, version, step) => {
      const at = exercises.findIndex((one) => one.id === exercise && one.version === version)
      const prompt = scripts[at]?.steps.find(({ id }) => id === step)?.prompt
      return prompt && guessedStep(prompt)
    },
  }
}

const TYPES = { md: 'text/markdown; charset=utf-8', json: 'application/json; charset=utf-8' }

export function keptAs(ending: keyof typeof TYPES, text: string): Response {
  return new Response(text, {
    headers: {
      'content-type': TYPES[ending],
      'content-disposition': `attachment; filename="halfway-my-words.${ending}"`,
    },
  })
}
