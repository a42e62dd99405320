// How dates and hours are written: by one of the reader's own tags, where it is of the page's language. A browser may name what no standard knows.
import { LANGUAGES, type Locale } from '#shared/locale.ts'

const LONGEST = 60

/** `tags`: whatever a browser says it would like, best first. Always one that Intl takes. */
export function regionOf(tags: readonly (string | undefined)[], locale: Locale): string {
  const own = tags.map(known).find((tag) => tag?.split('-')[0] === locale)
  return own ?? LANGUAGES[locale].region
}

/** A tag as Intl takes it, without what stands after an "@" or a "."; null where it is none. [PA1] */
function known(tag: string | undefined): string | null {
  const [plain = ''] = String(tag ?? '')
    .replaceAll('_', '-')
    .split(/[@.]/)
  if (plain.length > LONGEST) return null
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(plain)[0] ?? null
  } catch {
    return null
  }
}
