// One exercise, what it asks, and opening a room for it: with whom, when, and under which name.
import { useTranslations } from 'next-intl'
import { getLocale, getTranslations } from 'next-intl/server'
import { signedIn } from '#app/asking/signed-in.ts'
import { NothingFound } from '#app/nothing-found.tsx'
import { ButtonLink } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { PageFrame } from '#app/ui/page-frame.tsx'
import { exerciseWords } from '#app/words/exercise-words.ts'
import { exerciseIn, toldTo } from '#app/words/library.ts'
import { Sentences } from '#app/words/sentences.tsx'
import { getRuntime, type Home, type ReflectionToWalk } from '#server/runtime.ts'
import { scriptById } from '#shared/exercises/catalogue.ts'
import { type Script, walksThrough } from '#shared/exercises/exercise.ts'
import { wayById } from '#shared/exercises/ways.ts'
import type { Locale } from '#shared/locale.ts'
import { isRefusal } from '#shared/session/refusal.ts'
import { OpenRoom, type Partner } from './open-room.tsx'
import type { ReflectionOption } from './which-reflection.tsx'

export default async function BeginExercise({ params, searchParams }: PageProps<'/begin/[exercise]'>) {
  const { exercise } = await params
  const settled = settledBy(await searchParams)
  const script = scriptById(exercise) ?? (await givenTo(settled.couple, exercise))
  if (!script) return <NothingFound />
  const locale = await getLocale()
  const home = await homeNow()
  const { title, asks, minutes } = await exerciseIn(locale, toldTo(home.couples, script))
  const own = ownIn(home, script.id)
  const t = await getTranslations('common')
  const [least, most] = minutes
  return (
    <PageFrame>
      <p className="text-quiet">{t('minutes', { least, most })}</p>
      <h1 className="mt-2 font-serif text-title">{title}</h1>
      <p className="mt-4 text-lead">{asks}</p>
      {own.standing && <Standing session={own.standing} />}
      <div className="mt-10">
        <Sentences of={['home', 'lobby']}>
          <OpenRoom
            exercise={script.id}
            walks={walksThrough(script)}
            partners={await partners(home, script.id, settled.about, locale)}
            own={own}
            settled={settled}
            now={getRuntime().now()}
          />
        </Sentences>
      </div>
    </PageFrame>
  )
}

/** What their counsellor wrote and gave this couple to do by themselves. */
async function givenTo(couple: string | undefined, exercise: string): Promise<Script | null> {
  const person = await signedIn()
  return person && couple ? getRuntime().reads.ownExercises.given(person, couple, exercise) : null
}

function settledBy(asked: Record<string, string | string[] | undefined>) {
  const { couple, about, way } = asked
  return {
    ...(typeof couple === 'string' && { couple }),
    ...(typeof about === 'string' && { about }),
    ...(typeof way === 'string' && wayById(way) && { way }),
  }
}

async function homeNow(): Promise<Pick<Home, 'couples'>> {
  const person = await signedIn()
  return person ? getRuntime().reads.home(person) : { couples: [] }
}

/** By what name this person goes here, and where they wait in a room for this exercise already. */
function ownIn({ couples }: Pick<Home, 'couples'>, exercise: string): { name: string | null; standing: string | null } {
  const empty = couples.filter(({ partner, left }) => partner === null && left === null)
  const standing = empty
    .flatMap(({ sessions }) => sessions)
    .find((each) => each.exercise === exercise && each.phase === 'lobby')
  return { name: couples.find(({ name }) => name !== null)?.name ?? null, standing: standing?.session ?? null }
}

/** [ST44] Whoever comes back to this page finds the way to what they opened. */
function Standing({ session }: { session: string }) {
  const t = useTranslations('home.choose.standing')
  return (
    <Card className="mt-8">
      <h2 className="font-serif text-lead">{t('title')}</h2>
      <p className="mt-1 mb-4">{t('text')}</p>
      <ButtonLink href={`/room/${session}`}>{t('go')}</ButtonLink>
      <p className="mt-6 text-small text-quiet">{t('another')}</p>
    </Card>
  )
}

/** Those with whom this person shares a room already. */
async function partners(
  { couples }: Pick<Home, 'couples'>,
  exercise: string,
  about: string | undefined,
  locale: Locale,
): Promise<Partner[]> {
  const person = await signedIn()
  if (!person) return []
  const { reads } = getRuntime()
  const taken = couples.flatMap(({ couple, partner }) => (partner ? [{ couple, name: partner }] : []))
  return Promise.all(
    taken.map(async (each) => {
      const reflections = await reads.reflectionsToWalk(person, each.couple, { exercise, about })
      return {
        ...each,
        reflections: isRefusal(reflections) ? [] : await Promise.all(reflections.map((each) => named(each, locale))),
      }
    }),
  )
}

async function named({ session, exercise, version, at }: ReflectionToWalk, locale: Locale): Promise<ReflectionOption> {
  return { session, at, title: (await exerciseWords(locale, exercise, version)).title }
}
