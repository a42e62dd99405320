// The words and steps of an exercise, by version. Plain texts: a builder's `{blank}` is ours, not ICU's.
import { scriptById } from '#shared/exercises/catalogue.ts'
import { languagesOf, type Script, type ScriptWords } from '#shared/exercises/exercise.ts'
import { isOwn } from '#shared/exercises/file.ts'
import { withFrameWords } from '#shared/exercises/frame.ts'
import type { Locale } from '#shared/locale.ts'
import { MESSAGES } from './messages.ts'

export type ExerciseWords = ReturnType<typeof openExerciseWords>

/** `ownScripts`: the versions of a counsellor's own, which is asked for only by what a session of the reader's names. */
export function openExerciseWords(ownScripts: (id: string) => Promise<Record<number, Script>>) {
  /** [EX7] Of a counsellor's own that is not in the reader's language: in its first. */
  const exerciseVersions = async (locale: Locale, id: string): Promise<Record<number, ScriptWords>> => {
    if (isOwn(id)) return ownIn(locale, Object.values(await ownScripts(id)))
    // [DU60] A name that nothing goes by may come from what was damaged where it lies.
    const file = await import(`./${locale}/exercises/${id}.json`).catch(() => ({ default: {} }))
    const versions: Record<number, ScriptWords> = file.default
    return Object.fromEntries(Object.entries(versions).map(([version, words]) => [version, whole(words, locale)]))
  }
  return {
    exerciseVersions,
    /** Those of one that is not there, or does not open any more, name it and nothing else. */
    exerciseWords: async (locale: Locale, id: string, version: number): Promise<ScriptWords> =>
      (await exerciseVersions(locale, id))[version] ?? unnamed(locale),
    /** The language in which somebody reads an exercise: not their own where a counsellor wrote it in another one only. */
    exerciseLanguage: async (locale: Locale, id: string, version: number): Promise<Locale> => {
      if (!isOwn(id)) return locale
      const { words = {} } = (await ownScripts(id))[version] ?? {}
      return words[locale] ? locale : (languagesOf(words)[0] ?? locale)
    },
    /** Its steps; of the library's there is the newest version alone. */
    exerciseScript: async (id: string, version: number): Promise<Script | undefined> =>
      isOwn(id) ? (await ownScripts(id))[version] : scriptById(id),
  }
}

function ownIn(locale: Locale, scripts: readonly Script[]): Record<number, ScriptWords> {
  const read = scripts.flatMap(({ version, words = {} }): [number, ScriptWords][] => {
    const found = words[locale] ?? words[languagesOf(words)[0] ?? locale]
    return found ? [[version, whole(found, locale)]] : []
  })
  return Object.fromEntries(read)
}

function whole(words: ScriptWords, locale: Locale): ScriptWords {
  return withFrameWords(words, MESSAGES[locale].frame)
}

function unnamed(locale: Locale): ScriptWords {
  return { title: MESSAGES[locale].common.unread.name, for: '', asks: '', steps: {} }
}
