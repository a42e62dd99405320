// Which of our languages to answer in. The person's choice comes first, then their browser's order of preference, then English.
import { FALLBACK, LOCALES, type Locale } from '#shared/locale.ts'

export function isLocale(value: string | undefined): value is Locale {
  return LOCALES.some((locale) => locale === value)
}

/** The first language of ours in an Accept-Language header, by its weights. */
export function localeAskedFor(header: string | null): Locale {
  const wanted = (header ?? '')
    .split(',')
    .map(preference)
    .sort((one, other) => other.weight - one.weight)
  return wanted.flatMap(({ locale, weight }) => (weight > 0 && isLocale(locale) ? [locale] : []))[0] ?? FALLBACK
}

function preference(part: string): { locale: string; weight: number } {
  const [tag = '', quality = 'q=1'] = part.trim().split(';')
  return { locale: tag.split('-')[0]?.toLowerCase() ?? '', weight: Number(quality.trim().replace('q=', '')) || 0 }
}
