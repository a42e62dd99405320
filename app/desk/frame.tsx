// What every page of a counsellor's desk stands in: the wide measure, and one quiet row of where else there is to go.
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { PageFrame } from '#app/ui/page-frame.tsx'

const PLACES = [
  { at: 'today', href: '/desk' },
  { at: 'new', href: '/desk/couples/new' },
  { at: 'exercises', href: '/desk/exercises' },
] as const

type DeskFrameProps = { here: (typeof PLACES)[number]['at'] | null; children: ReactNode }

export async function DeskFrame({ here, children }: DeskFrameProps) {
  const t = await getTranslations('desk.nav')
  return (
    <PageFrame wide>
      <nav aria-label={t('label')} className="unprinted mb-8 border-b border-line">
        <ul className="-mx-2 flex flex-wrap sm:-mx-3">
          {PLACES.map(({ at, href }) => (
            <li key={at}>
              <Link
                href={href}
                aria-current={here === at ? 'page' : undefined}
                className="group inline-block px-2 font-semibold text-quiet hover:text-ink aria-[current=page]:text-ink sm:px-3"
              >
                {/* Its line is as long as the word, and begins where the page does. */}
                <span className="inline-flex min-h-11 items-center border-b-2 border-transparent group-aria-[current=page]:border-accent forced-colors:border-b-0 forced-colors:group-aria-[current=page]:border-b-4">
                  {t(at)}
                </span>
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {children}
    </PageFrame>
  )
}
