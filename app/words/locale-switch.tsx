'use client'
// The two languages, each in its own name. The choice is kept in a cookie by the server.
import { useRouter } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import { useTransition } from 'react'
import { tell } from '#app/http.ts'
import type { Locale } from '#shared/locale.ts'
import { LanguageButtons } from './language-buttons.tsx'

export function LocaleSwitch() {
  const t = useTranslations('common')
  const current = useLocale()
  const router = useRouter()
  const [switching, startSwitch] = useTransition()
  const choose = (locale: Locale) =>
    startSwitch(async () => {
      await tell('/api/locale', { locale })
      router.refresh()
    })
  return (
    <fieldset className="flex flex-wrap gap-1" aria-busy={switching}>
      <legend className="sr-only">{t('language')}</legend>
      <LanguageButtons chosen={current} onChosen={choose} look="px-3 text-small" />
    </fieldset>
  )
}
