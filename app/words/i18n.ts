// Which language a request is answered in: the person's choice in a cookie, else what the browser asks for. Never part of the address.
import { cookies, headers } from 'next/headers'
import { getRequestConfig } from 'next-intl/server'
import { MESSAGES } from '#messages/messages.ts'
import { isLocale, localeAskedFor } from './locale.ts'

const LOCALE_COOKIE = 'halfway-locale'

export default getRequestConfig(async () => {
  const chosen = (await cookies()).get(LOCALE_COOKIE)?.value
  const locale = isLocale(chosen) ? chosen : localeAskedFor((await headers()).get('accept-language'))
  return { locale, messages: MESSAGES[locale], timeZone: 'UTC' }
})
