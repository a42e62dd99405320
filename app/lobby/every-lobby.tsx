'use client'
// What every lobby says at its end, quietly: how it goes, and who could read what is written.
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { isolated } from '#app/ui/isolated.ts'

const HOW = ['one', 'two', 'three'] as const

export function HowItGoes() {
  const t = useTranslations('lobby.expect')
  const hide = useTranslations('common.hide')
  return (
    <details>
      <summary className="min-h-11 content-center text-quiet">{t('title')}</summary>
      <ol className="mt-1 grid list-decimal gap-2 ps-6 pb-2 marker:text-quiet">
        {HOW.map((line) => (
          <li key={line}>{t(line)}</li>
        ))}
        <li>{hide('before')}</li>
      </ol>
    </details>
  )
}

export function WhoCouldRead({ runBy }: { runBy: string | null }) {
  const t = useTranslations('lobby.rules')
  return (
    <p className="text-small">
      <Link
        href="/privacy"
        className="inline-block min-h-11 content-center text-quiet underline decoration-1 underline-offset-4 hover:text-ink"
      >
        {runBy ? t('host', { name: isolated(runBy) }) : t('host-unnamed')}
      </Link>
    </p>
  )
}
