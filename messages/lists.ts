// The lists of a language that no page says: each is read by the one who needs it. By lints.json tests alone hold the words:
// [WO1] [WO2] [WO3] [WO4] [WO5] [WO6] [WO7] [WO10] [WO11] [WO13]. For the server alone.
import type { Manners } from '#shared/exercises/checks/manner.ts'
import { inEachLanguage, type Locale } from '#shared/locale.ts'

/** The public words that find a spoken code: short, unlike each other, easily said on the telephone and typed without accents. */
export async function locatorsIn(locale: Locale): Promise<readonly string[]> {
  return (await import(`./${locale}/lists/locators.json`)).default
}

/** By what the words of an exercise are measured. */
export function readManners(): Promise<Manners> {
  return inEachLanguage(async (locale) => (await import(`./${locale}/lists/manner.json`)).default)
}
