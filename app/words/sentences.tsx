// Hands the browser the words a page needs and no others. `common` always goes along.
import { NextIntlClientProvider } from 'next-intl'
import { getLocale } from 'next-intl/server'
import type { ReactNode } from 'react'
import { MESSAGES, type Namespace } from '#messages/messages.ts'

export async function Sentences({ of, children }: { of: readonly Namespace[]; children: ReactNode }) {
  const locale = await getLocale()
  const picked = Object.fromEntries((['common', ...of] as const).map((name) => [name, MESSAGES[locale][name]]))
  return (
    <NextIntlClientProvider locale={locale} messages={picked} timeZone="UTC">
      {children}
    </NextIntlClientProvider>
  )
}
