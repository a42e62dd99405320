// The library's exercises with what is said of them before anybody begins, in one language. Server only.
import { EVER, isListed } from '#shared/exercises/catalogue.ts'
import type { Script, ScriptWords } from '#shared/exercises/exercise.ts'
import { isOwn } from '#shared/exercises/file.ts'
import { minutesAtFirst } from '#shared/exercises/minutes.ts'
import type { Locale } from '#shared/locale.ts'
import { exerciseScript, exerciseVersions, exerciseWords } from './exercise-words.ts'

/** What a page says of an exercise before anybody has begun it. `listed`: anybody can pick it. */
export type Exercise = { id: string; minutes: [number, number]; listed: boolean } & Pick<
  ScriptWords,
  'title' | 'for' | 'asks'
>

export async function exerciseIn(locale: Locale, { id, version, minutes }: Omit<Script, 'steps'>): Promise<Exercise> {
  const { title, for: purpose, asks } = await exerciseWords(locale, id, version)
  return { id, minutes, listed: isListed({ id }), title, for: purpose, asks }
}

/** What each of the house's exercises is called, and each that a couple met in a session of theirs or was given: that in its newest version. */
export async function titlesFor(
  locale: Locale,
  sessions: readonly { exercise: string; version?: number }[],
): Promise<Record<string, string>> {
  const own = sessions.filter(({ exercise }) => isOwn(exercise))
  const met = own.map(async ({ exercise, version }) => {
    const newest = Math.max(1, ...Object.keys(await exerciseVersions(locale, exercise)).map(Number))
    return [exercise, (await exerciseWords(locale, exercise, version ?? newest)).title] as const
  })
  const house = (await exercisesIn(locale)).map(({ id, title }) => [id, title] as const)
  return Object.fromEntries([...house, ...(await Promise.all(met))])
}

/** The house's, and with them the one that is being done, where it is a counsellor's own. */
export async function exercisesAround(
  locale: Locale,
  { id, version }: Pick<Script, 'id' | 'version'>,
): Promise<Exercise[]> {
  const own = isOwn(id) ? await exerciseScript(id, version) : undefined
  return [...(await exercisesIn(locale)), ...(own ? [await exerciseIn(locale, own)] : [])]
}

/** Whatever the house has or had, so that each can be named. */
export function exercisesIn(locale: Locale, scripts = EVER): Promise<Exercise[]> {
  return Promise.all(scripts.map((script) => exerciseIn(locale, script)))
}

/** Those that anybody can pick. `couples`: of whoever reads it. */
export async function listedIn(locale: Locale, couples?: Couples): Promise<Exercise[]> {
  const scripts = couples ? EVER.map((script) => toldTo(couples, script)) : EVER
  return (await exercisesIn(locale, scripts)).filter(({ listed }) => listed)
}

type Couples = readonly { partner: string | null }[]

/** [MIN2] Who has nobody here yet is told how long a first evening takes. */
export function toldTo(couples: Couples, script: Script): Script {
  return couples.some(({ partner }) => partner !== null) ? script : { ...script, minutes: minutesAtFirst(script) }
}
