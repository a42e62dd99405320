// Which language a request is answered in: the person's choice in a cookie, else what the browser asks for. Never part of the address.
import { cookies, headers } from 'next/headers'
import { getRequestConfig } from 'next-intl/server'
import { LOCALES, type Locale } from '#shared/locale.ts'
import { MESSAGES } from './messages.ts'

export const LOCALE_COOKIE = 'halfway-locale'

function isLocale(value: string | undefined): value is Locale {
  return LOCALES.some((locale) => locale === value)
}

/** The first language of ours in an Accept-Language header, by its order of preference; English when there is none. */
export function localeAskedFor(header: string | null): Locale {
  const wanted = (header ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', quality = 'q=1'] = part.trim().split(';')
      return { locale: tag.slice(0, 2).toLowerCase(), weight: Number(quality.replace('q=', '')) || 0 }
    })
    .sort((one, other) => other.weight - one.weight)
  return wanted.map(({ locale }) => locale).find(isLocale) ?? 'en'
}

export default getRequestConfig(async () => {
  const chosen = (await cookies()).get(LOCALE_COOKIE)?.value
  const locale = isLocale(chosen) ? chosen : localeAskedFor((await headers()).get('accept-language'))
  return { locale, messages: MESSAGES[locale], timeZone: 'UTC' }
})
