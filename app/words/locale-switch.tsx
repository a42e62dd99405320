'use client'
// The two languages, each in its own name. The choice is kept in a cookie by the server.
import { useRouter } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import { useTransition } from 'react'
import { tell } from '#app/http.ts'
import { LANGUAGES, LOCALES, type Locale } from '#shared/locale.ts'

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
      {LOCALES.map((locale) => (
        <button
          key={locale}
          type="button"
          lang={locale}
          aria-pressed={locale === current}
          onClick={() => choose(locale)}
          className="min-h-11 rounded-small px-3 text-small text-quiet underline-offset-4 hover:underline aria-pressed:font-semibold aria-pressed:text-ink"
        >
          {LANGUAGES[locale].name}
        </button>
      ))}
    </fieldset>
  )
}
