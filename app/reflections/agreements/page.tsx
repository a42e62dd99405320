// All that two have agreed, with what became of it. What is still to be looked back on comes first; each can be said anew.
import { useTranslations } from 'next-intl'
import { getLocale, getTranslations } from 'next-intl/server'
import { signedIn } from '#app/asking/signed-in.ts'
import { LookBack, type Voices } from '#app/looking-back/look-back.tsx'
import { voicesOf } from '#app/looking-back/voices.ts'
import type { WrittenAgreement } from '#app/looking-back/week.ts'
import { NothingFound } from '#app/nothing-found.tsx'
import { ButtonLink } from '#app/ui/button.tsx'
import { PageFrame } from '#app/ui/page-frame.tsx'
import { Lines } from '#app/ui/pieces.tsx'
import { TimeText } from '#app/ui/time-text.tsx'
import { writtenLines } from '#app/words/exercise-words.ts'
import { exercisesIn } from '#app/words/library.ts'
import { Sentences } from '#app/words/sentences.tsx'
import { getRuntime } from '#server/runtime.ts'
import { isRefusal } from '#shared/session/refusal.ts'
import type { Instant } from '#shared/time.ts'
import { Others, whoseOf } from '../whose.tsx'

export default async function Agreements({ searchParams }: PageProps<'/reflections/agreements'>) {
  const { couple } = await searchParams
  const person = await signedIn()
  if (!person) return <NothingFound />
  const { reads } = getRuntime()
  const { couples, chosen } = whoseOf(await reads.home(person), couple)
  const found = chosen ? await reads.agreed(person, chosen.couple) : { agreements: [], keeps: [] }
  if (isRefusal(found)) return <NothingFound />
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
  const keeps = await Promise.all(
    found.keeps.map(async ({ names, said, ...one }) => ({ ...one, lines: await writtenLines(said, names, locale) })),
  )
  return (
    <PageFrame>
      <h1 className="font-serif text-title">{t('title')}</h1>
      <p className="mt-3 text-lead text-quiet">{t(all.length + keeps.length > 0 ? 'text' : 'empty')}</p>
      <Others couples={couples} chosen={chosen} at="/reflections/agreements" />
      <Sentences of={['looking-back']}>
        {/* [AG14] The newest of each counts. */}
        {keeps.map(({ session, step, lines }) => (
          <section key={session + step} className="mt-9 rounded-card border border-edge bg-raised px-5 py-4 sm:px-6">
            <Lines of={lines} className="font-serif not-first:mt-2 first:text-lead" />
          </section>
        ))}
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

// Agreements one below the other: what was agreed and what became of it, where it comes from, and saying what became of it.
type AgreedProps = { title: string | null; agreements: readonly Agreement[] }
type Agreement = WrittenAgreement & { title: string; at: Instant; open: boolean; voices: Voices }

function Agreed({ title: heading, agreements }: AgreedProps) {
  const t = useTranslations('looking-back.agreements')
  if (agreements.length === 0) return null
  return (
    <section className="pt-9">
      {heading && <h2 className="mb-4 font-serif text-prompt">{heading}</h2>}
      <ul className="grid grid-cols-1 gap-4">
        {agreements.map(({ session, step, title, at, open, lines, voices }) => (
          <li key={session + step} className="rounded-card border border-edge bg-raised px-5 py-4 sm:px-6">
            <Lines of={lines} className="font-serif not-first:mt-2 first:text-lead" />
            <p className="mt-2 text-small text-quiet">
              {t.rich('from', { exercise: () => title, when: () => <TimeText at={at} as="date" /> })}
            </p>
            {voices.here.length > 0 && (
              <LookBack at={{ session, step, review: 'agreement' }} voices={voices} again={!open} />
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
