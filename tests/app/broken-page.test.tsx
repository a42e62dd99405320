// What a page says that broke, or that is still on its way.
import { readFileSync } from 'node:fs'
import { NextIntlClientProvider } from 'next-intl'
import { createElement } from 'react'
import { renderToString } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import OfPage, { Broken } from '#app/error.tsx'
import OfFrame from '#app/global-error.tsx'
import { MESSAGES } from '#messages/messages.ts'
import { LOCALES, type Locale } from '#shared/locale.ts'

const retry = () => undefined

function said(locale: Locale, error: unknown, of = OfPage): string {
  const page = createElement(of, { error, retry })
  return renderToString(
    <NextIntlClientProvider locale={locale} messages={MESSAGES[locale]} timeZone="UTC">
      {page}
    </NextIntlClientProvider>,
  )
}

describe('DU A page that broke', () => {
  for (const locale of LOCALES) {
    const { error, 'still-coming': coming } = MESSAGES[locale].common

    test(`[DU11] says where what was being written is, on the device or in this page alone, in ${locale}`, () => {
      expect(said(locale, new TypeError('x'))).toContain(error.text)
      const full = said(locale, new TypeError('x'), (broken) => <Broken {...broken} onlyInPage />)
      expect([full.includes(error['text-in-page']), full.includes(error.text)]).toEqual([true, false])
    })

    test(`[DU51] says of a piece that is still on its way that it comes, and of no fault, in ${locale}`, () => {
      const page = said(locale, new Error('Failed to load chunk /_next/static/chunks/a.js from module 7'))
      expect([page.includes(coming), page.includes(error.title)]).toEqual([true, false])
    })
  }

  test('[SA2] says it in every language where not even the frame could be drawn, with the emergency numbers', () => {
    const page = renderToString(createElement(OfFrame, { error: new TypeError('x'), retry }))
    for (const locale of LOCALES) {
      const { said, again, ...own } = JSON.parse(readFileSync(`messages/${locale}/broken.json`, 'utf8'))
      const { entry, danger } = MESSAGES[locale].common.private
      expect(own).toEqual({ entry, danger })
      expect(
        [said, again, entry, danger].filter((words) => !page.includes(words)),
        locale,
      ).toEqual([])
    }
  })
})
