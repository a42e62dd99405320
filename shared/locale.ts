// The languages Halfway speaks. The two of a couple may read different ones. Another one is a line here, and its words in messages/.

/** `name`: in itself. `region`: whose dates it has where a reader's browser names none. `length`: how long its texts are beside English ones. */
export const LANGUAGES = {
  en: { name: 'English', region: 'en-GB', length: 1 },
  es: { name: 'Español', region: 'es', length: 1.2 },
} as const

export type Locale = keyof typeof LANGUAGES
export const LOCALES = Object.keys(LANGUAGES) as [Locale, ...Locale[]]

/** For whoever asks for none of ours. */
export const FALLBACK: Locale = 'en'
