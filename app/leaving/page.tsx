// Which couple it is about, for whoever is in several. With one alone, straight to its choices.
import Link from 'next/link'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ButtonLink } from '#app/ui/button.tsx'
import { PageFrame } from '#app/ui/page-frame.tsx'
import { headingOf, ownLeaving } from './couple.ts'

export default async function LeavingIndex() {
  const t = await getTranslations('leaving')
  const { couples } = await ownLeaving()
  const [only, ...others] = couples
  if (only && others.length === 0) redirect(`/leaving/${only.couple}`)
  const named = await Promise.all(couples.map(async (couple) => ({ ...couple, heading: await headingOf(couple) })))
  return (
    <PageFrame>
      <h1 className="font-serif text-title">{t('title')}</h1>
      {named.length === 0 && (
        <>
          <p className="mt-4 text-lead">{t('nothing')}</p>
          <ButtonLink href="/" tone="soft" className="mt-8">
            {t('home')}
          </ButtonLink>
        </>
      )}
      <ul className="mt-8 grid grid-cols-1 gap-2.5">
        {named.map(({ couple, heading }) => (
          <li key={couple}>
            <Link
              href={`/leaving/${couple}`}
              className="block rounded-control border border-edge bg-raised px-5 py-3.5 font-serif text-lead transition-colors duration-150 hover:border-ink"
            >
              {heading}
            </Link>
          </li>
        ))}
      </ul>
    </PageFrame>
  )
}
