// Every namespace of words in each language, for the server alone; pages hand the browser only what they need.

import { en, type Messages } from '#messages/en.ts'
import { es } from '#messages/es.ts'
import type { Locale } from '#shared/locale.ts'

export type { Messages }
export type Namespace = keyof Messages

export const MESSAGES: Record<Locale, Messages> = { en, es }

declare module 'next-intl' {
  interface AppConfig {
    Locale: Locale
    Messages: Messages
  }
}
