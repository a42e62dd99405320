// A meeting made ready for the host's page: its exercises by title, and the link that leads the two in. Server only.
import { getTranslations } from 'next-intl/server'
import { exerciseVersions, exerciseWords } from '#app/words/exercise-words.ts'
import type { HostPage } from '#server/runtime.ts'
import type { Locale } from '#shared/locale.ts'
import type { MeetingPlace } from './place.ts'

export async function placeFrom(page: HostPage, locale: Locale, origin: string): Promise<MeetingPlace> {
  const t = await getTranslations({ locale, namespace: 'desk' })
  const { meeting, counselling, at, minutes, begunAt } = page
  const plan = page.exercises.map(async (exercise) => ({ exercise, title: await titleOf(locale, exercise) }))
  const opened = page.sessions.map(async ({ session, exercise, version }) => {
    const { title } = await exerciseWords(locale, exercise, version)
    return { session, exercise, version, title }
  })
  return {
    ...{ meeting, counselling, alias: page.alias ?? t('unnamed'), at, minutes, begunAt },
    plan: await Promise.all(plan),
    opened: await Promise.all(opened),
    link: `${origin}/here/${meeting}`,
  }
}

/** The title of its newest version. */
async function titleOf(locale: Locale, exercise: string): Promise<string> {
  const versions = Object.entries(await exerciseVersions(locale, exercise))
  const [newest] = versions.toSorted(([a], [b]) => Number(b) - Number(a))
  return newest?.[1].title ?? exercise
}
