// The languages Halfway speaks. Partners in one room may read different ones.

export const LOCALES = ['en', 'es'] as const
export type Locale = (typeof LOCALES)[number]
