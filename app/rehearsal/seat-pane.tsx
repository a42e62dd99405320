'use client'
// One side of a preview: whose it is, the language it is read in, whether it is played by hand, and its screen.
import { NextIntlClientProvider, useTranslations } from 'next-intl'
import type { SessionWords } from '#app/session/screen.tsx'
import type { Wording } from '#app/words/in-language.tsx'
import { LanguageButtons } from '#app/words/language-buttons.tsx'
import type { Locale } from '#shared/locale.ts'
import type { PartnerSeat } from '#shared/session/seat.ts'
import { SeatPreview } from './seat-preview.tsx'
import type { Rehearsal } from './use-rehearsal.ts'

/** What one language needs. */
export type InLanguage = { words: SessionWords; messages: Wording }

type SeatPaneProps = {
  seat: PartnerSeat
  name: string
  locale: Locale
  reading: InLanguage
  rehearsal: Rehearsal
  onLocale: (locale: Locale) => void
  className: string
}

export function SeatPane({ seat, name, locale, reading, rehearsal, onLocale, className }: SeatPaneProps) {
  const t = useTranslations('preview')
  const { live, byHand, refused, takeOver, send, calm } = rehearsal
  return (
    <section
      aria-label={name}
      data-seat={seat}
      className={`flex min-w-0 flex-1 flex-col border-line last:border-s ${className}`}
    >
      <div className="flex flex-wrap items-center gap-x-2 border-b border-line px-3 text-small">
        <span className="font-semibold max-lg:hidden">{name}</span>
        <LanguageButtons chosen={locale} onChosen={onLocale} look="px-2 aria-pressed:underline" />
        <button
          type="button"
          aria-pressed={byHand === seat}
          onClick={() => takeOver(byHand === seat ? null : seat)}
          className="ms-auto min-h-11 rounded-small px-2 text-quiet underline-offset-4 hover:underline aria-pressed:font-semibold aria-pressed:text-ink aria-pressed:underline"
        >
          {t('by-hand')}
        </button>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys, also at the end, where nothing in it can be pressed */}
      <div lang={locale} tabIndex={0} className="min-h-0 flex-1 scroll-pt-20 scroll-pb-40 overflow-y-auto">
        <NextIntlClientProvider locale={locale} messages={reading.messages} timeZone="UTC">
          <SeatPreview
            live={live}
            seat={seat}
            locale={locale}
            words={reading.words}
            send={send(seat)}
            refused={refused?.seat === seat ? refused.code : null}
            calm={calm}
          />
        </NextIntlClientProvider>
      </div>
    </section>
  )
}
