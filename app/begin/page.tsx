// Picking an exercise: each says what it is for and how long it takes.
import { ChevronRight } from 'lucide-react'
import Link from 'next/link'
import { getLocale, getTranslations } from 'next-intl/server'
import { PageFrame } from '#app/ui/page-frame.tsx'
import { listedIn } from '#app/words/library.ts'

export default async function Begin() {
  const t = await getTranslations('home.choose')
  const c = await getTranslations('common')
  const exercises = await listedIn(await getLocale())
  return (
    <PageFrame wide>
      <h1 className="font-serif text-title">{t('title')}</h1>
      <p className="mt-3 max-w-text text-lead text-quiet">{t('text')}</p>
      <ul className="mt-8 grid grid-cols-1 gap-3 lg:grid-cols-2">
        {exercises.map(({ id, title, for: purpose, minutes: [least, most] }) => (
          <li key={id}>
            <Link
              href={`/begin/${id}`}
              className="flex h-full items-center gap-4 rounded-card border border-edge bg-raised px-5 py-4 transition-colors duration-150 hover:border-ink"
            >
              <span className="min-w-0 flex-1">
                <span className="block font-serif text-prompt">{title}</span>
                <span className="mt-0.5 block">{purpose}</span>
                <span className="mt-1 block text-small text-quiet">{c('minutes', { least, most })}</span>
              </span>
              <ChevronRight aria-hidden="true" className="size-5 shrink-0 text-quiet rtl:-scale-x-100" />
            </Link>
          </li>
        ))}
      </ul>
      {exercises.length === 0 && <p className="mt-8">{t('empty')}</p>}
    </PageFrame>
  )
}
