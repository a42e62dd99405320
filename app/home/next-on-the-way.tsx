// On the start page: what is next on each couple's way, or the offer of a way. One calm line and one action, never a count.
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { isolated } from '#app/ui/isolated.ts'
import { NextStep } from '#app/way-parts/next-step.tsx'
import type { PlaceOnWay, Titles, WayWords } from '#app/way-parts/ways-of.ts'

type NextOnTheWayProps = {
  /** Couples of whose way the next exercise stands above, or to whom nothing is suggested today. */
  quiet: readonly string[]
  /** The session that stands above. */
  above: string | null
  places: readonly PlaceOnWay[]
  ways: readonly WayWords[]
  titles: Titles
}

export function NextOnTheWay({ quiet, above, places, ways, titles }: NextOnTheWayProps) {
  const t = useTranslations('ways.page')
  const taken = places.flatMap(({ couple, partner, on }) => (on ? [{ couple, partner, on }] : []))
  const look = 'inline-block min-h-11 py-2 text-accent underline decoration-1 underline-offset-4 hover:decoration-2'
  if (taken.length === 0) {
    return (
      <p className="pt-10">
        <Link href="/ways" className={`${look} font-semibold`}>
          {t('begin-at-home')}
        </Link>
        <span className="block text-quiet">{t('begin-at-home-text')}</span>
      </p>
    )
  }
  return taken.map(({ couple, partner, on }) => (
    <section key={couple} className="grid max-w-text gap-3 pt-12">
      <h2 className="font-serif text-prompt">{partner ? t('yours-with', { name: isolated(partner) }) : t('yours')}</h2>
      <p className="font-serif text-lead">{ways.find(({ id }) => id === on.way)?.title}</p>
      {!quiet.includes(couple) && (on.session === null || on.session !== above) && (
        <NextStep couple={couple} on={on} titles={titles} tone="soft" />
      )}
      <Link href="/ways" className={look}>
        {t('see')}
      </Link>
    </section>
  ))
}
