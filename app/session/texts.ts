// Words of steps that come with the view and not from the messages: of a counsellor's own exercise, or of a prompt brought on the spot.
// They are read in one's own language where they have it, else in the first that they have.
import type { SentenceWords, StepWords, Texts } from '#shared/exercises/exercise.ts'
import { sentencesOf } from '#shared/exercises/sentences-of.ts'
import { LOCALES, type Locale } from '#shared/locale.ts'
import type { StepView } from '#shared/session/view-shape.ts'
import type { SessionWords } from './screen.tsx'

/** The language in which such words can be read here; null where they come from the messages. */
export function languageOf(texts: Texts | null, locale: Locale): Locale | null {
  if (!texts) return null
  return texts[locale] ? locale : (LOCALES.find((each) => texts[each]) ?? null)
}

/** What a filled sentence of each step is told by, where the step has one. */
export function sentencesIn(steps: Readonly<Record<string, StepWords>>): Record<string, SentenceWords> {
  const built = Object.entries(steps).filter(([, words]) => sentencesOf(words).length > 0)
  return Object.fromEntries(built.map(([step, { sentence, stems, options }]) => [step, { sentence, stems, options }]))
}

type OnScreen = Pick<StepView, 'step' | 'called' | 'words'> & { part: Pick<StepView['part'], 'kind'> }

/** [AN14] The words of an exercise on the screen of a step: whoever is asked its second half reads those in its place. */
export function wordsOn({ step, called, words: brought, part }: OnScreen, words: SessionWords): SessionWords {
  // What has opened names each half by itself.
  if (!called || brought || part.kind === 'opened') return words
  const sentences = Object.fromEntries(
    Object.entries(words.sentences).map(([locale, own]) => [locale, moved(own ?? {}, step, called)]),
  )
  return { ...words, script: { ...words.script, steps: moved(words.script.steps, step, called) }, sentences }
}

function moved<W>(words: Readonly<Record<string, W>>, to: string, from: string): Record<string, W> {
  const { [from]: own } = words
  return own === undefined ? words : { ...words, [to]: own }
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
    steps[step] = (language && text?.[language]) || { prompt: '' }
    for (const each of LOCALES) {
      const own = text?.[each]
      if (own) sentences[each] = { ...sentences[each], ...sentencesIn({ [step]: own }) }
    }
  }
  return { ...words, script: { ...words.script, steps }, sentences }
}
