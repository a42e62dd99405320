// The languages Halfway speaks. The two of a couple may read different ones. Another one is a line here and its folder in messages/.

/** `name`: in itself. `region`: whose dates it has where a reader's browser names none. */
export const LANGUAGES = {
  en: { name: 'English', region: 'en-GB' },
  es: { name: 'Español', region: 'es' },
} as const

export type Locale = keyof typeof LANGUAGES
export const LOCALES = Object.keys(LANGUAGES) as [Locale, ...Locale[]]

/** For whoever asks for none of ours. */
export const FALLBACK: Locale = 'en'

/** The same made for each of them. */
export async function inEachLanguage<T>(make: (locale: Locale) => T | Promise<T>): Promise<Record<Locale, T>> {
  const made = await Promise.all(LOCALES.map(async (locale) => [locale, await make(locale)] as const))
  return Object.fromEntries(made) as Record<Locale, T>
}
