// Words of steps that come with the view and not from the messages: of a counsellor's own exercise, or of a prompt brought on the spot.
// They are read in one's own language where they have it, else in the first that they have.
import type { Texts } from '#shared/exercises/exercise.ts'
import { LOCALES, type Locale } from '#shared/locale.ts'
import type { SessionWords } from './screen.tsx'

/** The language in which such words can be read here; null where they come from the messages. */
export function languageOf(texts: Texts | null, locale: Locale): Locale | null {
  if (!texts) return null
  return texts[locale] ? locale : (LOCALES.find((each) => texts[each]) ?? null)
}

/** `words` with those of `texts`, by step; the same object where there are none. */
export function wordsWith(
  words: SessionWords,
  texts: Readonly<Record<string, Texts | null>>,
  locale: Locale,
): SessionWords {
  const brought = Object.entries(texts).filter(([, text]) => text !== null)
  if (brought.length === 0) return words
  const steps = { ...words.script.steps }
  const sentences = { ...words.sentences }
  for (const [step, text] of brought) {
    const language = languageOf(text, locale)
    steps[step] = (language && text?.[language]) || { why: '', prompt: '' }
    for (const each of LOCALES) {
      const sentence = text?.[each]?.sentence
      if (sentence) sentences[each] = { ...sentences[each], [step]: sentence }
    }
  }
  return { ...words, script: { ...words.script, steps }, sentences }
}
