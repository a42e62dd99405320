// One reflection as the counsellor reads it, at this moment and no longer: without sources, and with how it was paced.
import { getLocale, getTranslations } from 'next-intl/server'
import { ReflectionText } from '#app/reflection/reflection-text.tsx'
import { ButtonLink } from '#app/ui/button.tsx'
import { isolated } from '#app/ui/isolated.ts'
import { Unreadable } from '#app/unreadable.tsx'
import { exerciseWords, written } from '#app/words/exercise-words.ts'
import { Sentences } from '#app/words/sentences.tsx'
import { getRuntime } from '#server/runtime.ts'
import { isRefusal } from '#shared/session/refusal.ts'
import { atDesk } from '../../../../asking.ts'
import { DeskFrame } from '../../../../frame.tsx'
import { Fresh } from '../../../../fresh.tsx'

export default async function ReflectionOnDesk({
  params,
}: PageProps<'/desk/couples/[counselling]/reflections/[session]'>) {
  const { counselling, session } = await params
  const person = await atDesk()
  const { reads } = getRuntime()
  const fresh = await reads.desk.standing(person)
  const read = await reads.desk.reflection(person, counselling, session)
  if (isRefusal(read)) return <Unreadable {...read} home="/desk" />
  const { reflection, names, paced, alias } = read
  const locale = await getLocale()
  const { id, version } = reflection.exercise
  const { title } = await exerciseWords(locale, id, version)
  const [t, p] = [await getTranslations('desk.reflection'), await getTranslations('desk.paced')]
  const d = await getTranslations('desk')
  return (
    <DeskFrame here={null}>
      <Fresh of={fresh} />
      <div className="max-w-text">
        <ButtonLink href={`/desk/couples/${counselling}`} tone="plain" className="unprinted mb-4 -ms-3">
          {t('back', { alias: isolated(alias ?? d('unnamed')) })}
        </ButtonLink>
        <Sentences of={['reflections']}>
          <ReflectionText
            title={title}
            names={names}
            at={reflection.at}
            paragraphs={await written(reflection, names, locale)}
          />
        </Sentences>
        {paced.length > 0 && (
          <section className="mb-9">
            <h2 className="mb-3 text-small font-semibold text-quiet">{p('title')}</h2>
            <ul className="grid gap-1">
              {paced.map(({ what, times }) => (
                <li key={what}>{p(what, { times })}</li>
              ))}
            </ul>
          </section>
        )}
        <p className="border-t border-line pt-4 text-small text-quiet">
          {t('version', { exercise: title, version })}. {t('theirs')} {t('record')}
        </p>
      </div>
    </DeskFrame>
  )
}
