// A person's own words, in full, in their own direction and language.
import type { Locale } from '#shared/locale.ts'

export function OwnText({ text, locale }: { text: string; locale: Locale }) {
  return (
    <p
      dir="auto"
      lang={locale}
      className="font-serif text-lead font-normal italic whitespace-pre-wrap text-pretty [overflow-wrap:anywhere]"
    >
      {text}
    </p>
  )
}
