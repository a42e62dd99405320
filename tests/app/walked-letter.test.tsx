// The letter beside a talk: which of its pieces come with a question.
import { NextIntlClientProvider } from 'next-intl'
import { renderToString } from 'react-dom/server'
import { expect, test } from 'vitest'
import { ReflectionPages } from '#app/session/reflection-pages.tsx'
import { MESSAGES } from '#messages/messages.ts'
import { LOCALES, type Locale } from '#shared/locale.ts'
import type { BlockName } from '#shared/reflection/blocks/blocks.ts'

function shown(locale: Locale, block: BlockName, own: boolean): string {
  const paragraphs = [{ block, heading: block, lines: [], figures: [] }]
  return renderToString(
    <NextIntlClientProvider locale={locale} messages={MESSAGES[locale]} timeZone="UTC">
      <ReflectionPages beside={{ session: 'one', own, title: 'One', paragraphs }} begins={() => 0} />
    </NextIntlClientProvider>,
  )
}

test('[EX70] a piece that is walked through has its question, in every language, and none in the letter of one’s own evening', () => {
  for (const locale of LOCALES) {
    const { asks } = MESSAGES[locale].room.walk
    for (const [block, question] of Object.entries(asks) as [BlockName, string][]) {
      expect(shown(locale, block, false)).toContain(question)
      expect(shown(locale, block, true)).not.toContain(question)
    }
    for (const question of Object.values(asks)) expect(shown(locale, 'own-words', false)).not.toContain(question)
  }
})
