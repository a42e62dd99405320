// Somebody's own words in plain sentences: what was chosen by its name, what was asked in the language it was answered in.
import type { ScriptWords, StepWords } from '#shared/exercises/exercise.ts'
import type { Locale } from '#shared/locale.ts'
import type { NamesOfParts } from '#shared/prompts/definition.ts'
import { answeredAs } from '#shared/prompts/prompts.ts'
import { wholeSentence } from '#shared/reflection/written/terms.ts'
import { type Terms, wordsOfTerms } from '#shared/session/agreement.ts'
import type { Response } from '#shared/session/commands.ts'
import type { Instant } from '#shared/time.ts'
import type { OwnSaid, OwnSession } from './own-words.ts'

/** `locale`: the reader's, for titles and for what was given in none. `say` speaks of keys of `my-words`. */
export type Telling = {
  locale: Locale
  say(key: string, values?: Record<string, string | number>): string
  wordsOf: (exercise: string, version: number, locale: Locale) => ScriptWords | undefined
  /** A moment as ISO 8601, in UTC. */
  isoOf: (at: Instant) => string
  /** The day of such a moment where the reader is, YYYY-MM-DD. */
  dayOf: (iso: string) => string
  /** The clock that hours are told by; without it, by that of whoever promised. */
  zone?: string | undefined
}
type Of = Pick<OwnSession, 'exercise' | 'names' | 'guesses'>

export function titleIn({ exercise: { id, version } }: Pick<Of, 'exercise'>, { locale, wordsOf }: Telling): string {
  return wordsOf(id, version, locale)?.title ?? id
}

export function promptIn(own: Of, said: Pick<OwnSaid, 'step' | 'locale'>, telling: Telling): string | null {
  return said.step === null ? null : (stepWords(own, said, telling)?.prompt ?? null)
}

export function textOf(own: Of, said: OwnSaid, telling: Telling): string {
  switch (said.as) {
    case 'answer':
      return answeredAs(said.value).told(said.value, namesIn(own, said, telling))
    case 'response':
      return responseText(said.response, telling)
    case 'proposal':
      return termsText(own, said.terms, telling)
    default:
      return said.text
  }
}

function stepWords({ exercise }: Of, said: Pick<OwnSaid, 'step' | 'locale'>, telling: Telling): StepWords | undefined {
  const words = telling.wordsOf(exercise.id, exercise.version, said.locale ?? telling.locale)
  return said.step === null ? undefined : words?.steps[said.step]
}

function namesIn(own: Of, said: Pick<OwnSaid, 'step' | 'locale'>, telling: Telling): NamesOfParts {
  const words = stepWords(own, said, telling)
  const { id: exercise, version } = own.exercise
  const [step, locale] = [said.step ?? '', said.locale ?? telling.locale]
  return {
    option: (id) => words?.options?.[id] ?? id,
    scale: (id) => words?.scales?.[id]?.name ?? id,
    sentence: (filling) => wholeSentence({ as: 'builder', exercise, version, step, locale, ...filling }, telling),
    promptOf: (id) => promptIn(own, { step: id, locale }, telling) ?? id,
    guessed: () => namesIn(own, { step: own.guesses[step] ?? step, locale }, telling),
  }
}

function responseText(response: Response, { say }: Telling): string {
  if (response.says === 'yes') return say('yes')
  if (response.says === 'no') return response.text ?? say('no')
  return response.says === 'later' ? say('later', { when: response.when }) : response.text
}

function termsText({ names }: Of, terms: Terms, { say }: Telling): string {
  if (terms.as !== 'agreement') return wordsOfTerms(terms).join('\n')
  const { who, when, will, reviewOn, says = 'agreement' } = terms
  const by = who === 'both' ? say('both') : (names[who] ?? say('one'))
  const made = say(says, { who: by, when, will, reviewOn })
  if (!terms.break) return made
  return `${made} ${say('break', { minutes: terms.break.minutes, opening: terms.break.opening })}`
}
