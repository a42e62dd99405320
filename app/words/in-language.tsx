'use client'
// A part of a page in another language than the page, for the one of two at a shared phone who reads that.
import { NextIntlClientProvider } from 'next-intl'
import type { ComponentProps, ReactNode } from 'react'
import type { Locale } from '#shared/locale.ts'

export type Wording = ComponentProps<typeof NextIntlClientProvider>['messages']

type InLanguageProps = { locale: Locale; messages: Wording; className?: string; children: ReactNode }

export function InLanguage({ locale, messages, className, children }: InLanguageProps) {
  return (
    <NextIntlClientProvider locale={locale} messages={messages} timeZone="UTC">
      <div lang={locale} className={className}>
        {children}
      </div>
    </NextIntlClientProvider>
  )
}
