// Our languages, each in its own name, one of them chosen.
import { LANGUAGES, LOCALES, type Locale } from '#shared/locale.ts'

type LanguageButtonsProps = { chosen: Locale; onChosen: (locale: Locale) => void; look: string }

export function LanguageButtons({ chosen, onChosen, look }: LanguageButtonsProps) {
  return LOCALES.map((locale) => (
    <button
      key={locale}
      type="button"
      lang={locale}
      aria-pressed={locale === chosen}
      onClick={() => onChosen(locale)}
      className={`min-h-11 rounded-small text-quiet underline-offset-4 hover:underline aria-pressed:font-semibold aria-pressed:text-ink ${look}`}
    >
      {LANGUAGES[locale].name}
    </button>
  ))
}
