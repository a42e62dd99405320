'use client'
// What every lobby says before it begins: what the two will do, what holds in every room, and who could read what is written.
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { ButtonLink } from '#app/ui/button.tsx'
import { isolated } from '#app/ui/isolated.ts'
import type { Exercise } from '#app/words/library.ts'

/** What the two will do, and beneath it who they are. */
export function LobbyHead({ exercise, children }: { exercise: Exercise; children: ReactNode }) {
  const c = useTranslations('common')
  const [least, most] = exercise.minutes
  return (
    <header className="grid gap-4">
      <p className="text-quiet">{c('minutes', { least, most })}</p>
      <h1 className="font-serif text-title">{exercise.title}</h1>
      <p className="text-lead">{exercise.asks}</p>
      {children}
    </header>
  )
}

/** `expecting`: the partner has not come yet. */
export function HouseRules({ runBy, expecting = false }: { runBy: string | null; expecting?: boolean }) {
  const t = useTranslations('lobby')
  const hide = useTranslations('common.hide')
  return (
    <section className="grid gap-6 border-t border-line pt-8">
      {expecting && (
        <div>
          <h2 className="mb-2 font-semibold">{t('expect.title')}</h2>
          <ol className="grid list-decimal gap-2 ps-6 marker:text-quiet">
            {(['one', 'two', 'three'] as const).map((line) => (
              <li key={line}>{t(`expect.${line}`)}</li>
            ))}
          </ol>
        </div>
      )}
      <div>
        <h2 className="mb-2 font-semibold">{t('rules.title')}</h2>
        <ul className="grid list-disc gap-2 ps-6 marker:text-quiet">
          <li>{t('rules.pass')}</li>
          <li>{t('rules.break')}</li>
          <li>{hide('before')}</li>
          <li>{runBy ? t('rules.host', { name: isolated(runBy) }) : t('rules.host-unnamed')}</li>
        </ul>
        <ButtonLink href="/privacy" tone="plain" className="-ms-3 mt-1">
          {t('rules.more')}
        </ButtonLink>
      </div>
    </section>
  )
}
