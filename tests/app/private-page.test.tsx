// The private page as it is written, in every language.
import { NextIntlClientProvider } from 'next-intl'
import { renderToString } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { EndingContext } from '#app/private/ending.ts'
import { PrivateText } from '#app/private/text.tsx'
import { MESSAGES } from '#messages/messages.ts'
import { LOCALES, type Locale } from '#shared/locale.ts'

const MOST_WORDS = 90

function page(locale: Locale, seen: 'together' | 'apart' | 'lobby' | null = null, name = 'Tom'): string {
  const ending = seen && { act: 'end' as const, seen, name, atTheTable: false, end: () => undefined }
  return renderToString(
    <EndingContext value={ending}>
      <NextIntlClientProvider locale={locale} messages={{}} timeZone="UTC">
        <PrivateText words={MESSAGES[locale]['private-page']} act="End here" danger="In danger, call." />
      </NextIntlClientProvider>
    </EndingContext>,
  )
}

describe.each(LOCALES)('The private page in %s', (locale) => {
  test('[SA3] says in ninety words at most for whom it is not, and nothing asks, but for the country to turn to', () => {
    const { for: whom, if: cases, unsure } = MESSAGES[locale]['private-page']
    const words = [whom, ...Object.values(cases), unsure].join(' ').split(/\s+/)
    expect(words.length).toBeLessThanOrEqual(MOST_WORDS)
    expect(page(locale)).not.toMatch(/<(?:input|textarea|form|button)\b|<details[^>]* open/)
    expect(page(locale).match(/<details/g)).toHaveLength(3)
    const { first } = MESSAGES[locale]['private-page']
    expect(page(locale).indexOf(first)).toBeLessThan(page(locale).indexOf(whom))
  })

  test('[SA1] it is the same for either of the two, but for the other’s name', () => {
    for (const seen of ['together', 'apart', 'lobby'] as const)
      expect(page(locale, seen, 'Mara').replaceAll('Mara', 'Tom')).toBe(page(locale, seen))
  })
})
