'use client'
// In which languages the words are written, and which of them is written just now.
import { useTranslations } from 'next-intl'
import { useWriting } from '#app/prompts/form/writing.ts'
import { Button } from '#app/ui/button.tsx'
import { withLanguage, withoutLanguage } from '#shared/exercises/editing.ts'
import { languagesOf } from '#shared/exercises/exercise.ts'
import { LANGUAGES, LOCALES, type Locale } from '#shared/locale.ts'

export function Languages({ onChosen }: { onChosen: (locale: Locale) => void }) {
  const t = useTranslations('own-exercises.builder')
  const { file, change, locale, ready } = useWriting()
  const written = languagesOf(file.words)
  const add = (each: Locale) => {
    change((before) => withLanguage(before, each, ready))
    onChosen(each)
  }
  return (
    <fieldset className="mt-4 flex flex-wrap items-center gap-2">
      <legend className="sr-only">{t('language')}</legend>
      {written.map((each) => (
        <button
          key={each}
          type="button"
          lang={each}
          aria-pressed={each === locale}
          onClick={() => onChosen(each)}
          className="min-h-11 border-b-3 border-transparent forced-colors:border-0 px-3 font-semibold text-quiet aria-pressed:border-accent aria-pressed:text-ink"
        >
          {LANGUAGES[each].name}
        </button>
      ))}
      {LOCALES.filter((each) => !written.includes(each)).map((each) => (
        <Button key={each} tone="plain" onClick={() => add(each)}>
          {t('add-language', { language: LANGUAGES[each].name })}
        </Button>
      ))}
      {written.length > 1 && (
        <Button tone="plain" className="ms-auto" onClick={() => change((before) => withoutLanguage(before, locale))}>
          {t('drop-language', { language: LANGUAGES[locale].name })}
        </Button>
      )}
    </fieldset>
  )
}
