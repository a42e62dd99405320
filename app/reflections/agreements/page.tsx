// All that two have agreed, with what became of it. What is still to be looked back on comes first; each can be said anew.
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { signedIn } from '#app/asking/signed-in.ts'
import { voicesOf } from '#app/looking-back/voices.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { PageFrame } from '#app/ui/page-frame.tsx'
import { Wordmark } from '#app/ui/wordmark.tsx'
import { exercisesIn } from '#app/words/library.ts'
import { Sentences } from '#app/words/sentences.tsx'
import { writtenLines } from '#app/words/written.ts'
import { getRuntime } from '#server/runtime.ts'
import { isRefusal } from '#shared/session/refusal.ts'
import { Others, whoseOf } from '../whose.tsx'
import { Agreed } from './agreed.tsx'

export default async function Agreements({ searchParams }: PageProps<'/reflections/agreements'>) {
  const { couple } = await searchParams
  const person = await signedIn()
  if (!person) notFound()
  const { reads } = getRuntime()
  const { couples, chosen } = whoseOf(await reads.home(person), couple)
  const found = chosen ? await reads.agreed(person, chosen.couple) : { agreements: [] }
  if (isRefusal(found)) notFound()
  const locale = await getLocale()
  const [t, reflections] = [
    await getTranslations('looking-back.agreements'),
    await getTranslations('looking-back.reflections'),
  ]
  const titles = Object.fromEntries((await exercisesIn(locale)).map(({ id, title }) => [id, title]))
  const written = found.agreements.map(async ({ names, said, unsaid, ...one }) => {
    const here = chosen?.partner ? [chosen.seat, ...(chosen.holds ? [chosen.holds.seat] : [])] : []
    const voices = voicesOf(chosen ?? { holds: null }, unsaid.length > 0 ? unsaid : here, names, locale)
    const title = titles[one.exercise] ?? ''
    return { ...one, title, voices, open: unsaid.length > 0, lines: await writtenLines(said, names, locale) }
  })
  const all = await Promise.all(written)
  return (
    <PageFrame bar={<Wordmark />}>
      <h1 className="font-serif text-title">{t('title')}</h1>
      <p className="mt-3 text-lead text-quiet">{t(all.length > 0 ? 'text' : 'empty')}</p>
      <Others couples={couples} chosen={chosen} at="/reflections/agreements" />
      <Sentences of={['looking-back']}>
        <Agreed title={t('open')} agreements={all.filter(({ open }) => open)} />
        {/* Where the other has left nobody is asked any more. */}
        <Agreed title={chosen?.partner ? t('said') : null} agreements={all.filter(({ open }) => !open)} />
      </Sentences>
      <ButtonLink
        href={chosen ? `/reflections?couple=${chosen.couple}` : '/reflections'}
        tone="plain"
        className="mt-8 -ms-3"
      >
        {reflections('title')}
      </ButtonLink>
    </PageFrame>
  )
}
