import { describe, expect, test } from 'vitest'
import { localeAskedFor } from '#app/words/locale.ts'

describe('The language of a page', () => {
  test('is the first of ours that the browser would rather have', () => {
    expect(localeAskedFor('es-MX,es;q=0.9,en;q=0.8')).toBe('es')
    expect(localeAskedFor('de, fr;q=0.9, es;q=0.7, en;q=0.6')).toBe('es')
    expect(localeAskedFor('es;q=0.4, en-GB;q=0.9')).toBe('en')
  })

  test('is English when the browser asks for none of ours, or for nothing', () => {
    for (const header of [null, '', '*', 'de-CH,fr;q=0.5', 'es;q=0', 'estonian', ';;;,=']) {
      expect(localeAskedFor(header)).toBe('en')
    }
  })
})
