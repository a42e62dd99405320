// One exercise, what it asks, and opening a room for it: with whom, and under which name.
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { exerciseIn } from '#app/exercises.ts'
import { signedIn } from '#app/signed-in.ts'
import { PageFrame } from '#app/ui/page-frame.tsx'
import { Sentences } from '#app/ui/sentences.tsx'
import { Wordmark } from '#app/ui/wordmark.tsx'
import { getRuntime } from '#server/runtime.ts'
import { scriptById } from '#shared/exercises/catalogue.ts'
import { OpenRoom } from './open-room.tsx'

export default async function BeginExercise({ params }: PageProps<'/begin/[exercise]'>) {
  const script = scriptById((await params).exercise)
  if (!script) notFound()
  const { title, asks, minutes } = await exerciseIn(await getLocale(), script)
  const t = await getTranslations('common')
  const [least, most] = minutes
  return (
    <PageFrame bar={<Wordmark />}>
      <p className="text-quiet">{t('minutes', { least, most })}</p>
      <h1 className="mt-2 font-serif text-title">{title}</h1>
      <p className="mt-4 text-lead">{asks}</p>
      <div className="mt-10">
        <Sentences of={['home', 'lobby']}>
          <OpenRoom exercise={script.id} partners={await partners()} />
        </Sentences>
      </div>
    </PageFrame>
  )
}

/** Those with whom this person shares a room already. */
async function partners(): Promise<{ couple: string; name: string }[]> {
  const person = await signedIn()
  if (!person) return []
  const { couples } = await getRuntime().reads.home(person)
  return couples.flatMap(({ couple, partner }) => (partner ? [{ couple, name: partner }] : []))
}
