// A counsellor's own exercises: what there is, and the ways to begin another one.
import { getLocale, getTranslations } from 'next-intl/server'
import { listedIn } from '#app/words/library.ts'
import { Sentences } from '#app/words/sentences.tsx'
import { getRuntime } from '#server/runtime.ts'
import { isRefusal } from '#shared/session/refusal.ts'
import { atDesk } from '../asking.ts'
import { DeskFrame } from '../frame.tsx'
import { ShutDesk } from '../shut.tsx'
import { BeginOne } from './begin-one.tsx'
import { OwnList, Unkept } from './own-list.tsx'

export default async function OwnExercises() {
  const person = await atDesk()
  const own = await getRuntime().reads.ownExercises.list(person)
  if (isRefusal(own)) return <ShutDesk {...own} />
  const t = await getTranslations('own-exercises.list')
  const library = (await listedIn(await getLocale())).map(({ id, title }) => ({ id, title }))
  return (
    <DeskFrame here="exercises">
      <h1 className="font-serif text-title">{t('title')}</h1>
      <p className="mt-3 max-w-text text-lead text-quiet">{t('text')}</p>
      <Sentences of={['own-exercises']}>
        <Unkept />
        <OwnList exercises={own.exercises} />
        {own.unread > 0 && <p className="mt-6 text-quiet">{t('unread', { count: own.unread })}</p>}
        <BeginOne library={library} />
      </Sentences>
    </DeskFrame>
  )
}
