'use client'
// The second person of a shared phone says what they want to be called, and which language they read.
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { NameField, useName } from '#app/ui/name-field.tsx'
import { LanguageButtons } from '#app/words/language-buttons.tsx'
import type { Locale } from '#shared/locale.ts'

export function useSecondPerson() {
  const name = useName()
  const [locale, setLocale] = useState<Locale>(useLocale())
  return { name, locale, setLocale }
}

export function SecondPerson({ second }: { second: ReturnType<typeof useSecondPerson> }) {
  const t = useTranslations('lobby.one-phone')
  return (
    <div className="grid gap-3">
      <NameField name={second.name} label={t('name')} hint={t('name-hint')} missing={t('name-missing')} />
      <fieldset className="flex flex-wrap items-center gap-1">
        <legend className="float-start me-2 text-small text-quiet">{t('language')}</legend>
        <LanguageButtons chosen={second.locale} onChosen={second.setLocale} look="px-3 aria-pressed:underline" />
      </fieldset>
    </div>
  )
}
